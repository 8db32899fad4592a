import { coinText } from '../../../units/money.js';
import { movedAmount } from '../../options/movement.js';
import { stakeAmount, tolerance, unstakeAmount } from '../../options/staking.js';
import type { Typed } from '../../parse-input.js';
import type { Facts } from './facts.js';
import type { Step, TextQuestion } from './question.js';

export const amountToStake: Step = ({ free }) =>
  amount(`How much TAO? ${coinText(free)} are free; a number, or all`, stakeAmount.parse);

export const amountToSell: Step = (facts, typed) =>
  amount(`How much alpha? ${held(facts, typed)}; a number, or all`, unstakeAmount.parse);

export const amountToTake: Step = (facts, typed) =>
  amount(`How much alpha? ${held(facts, typed)}; a number, or all`, movedAmount.parse);

/** Between TAO and alpha; root's alpha costs one TAO, always. */
export const priceOfTrade: Step = (_facts, { netuid }) => (netuid === '0' ? undefined : limit);

/** Between two subnets; within one nothing is traded. */
export const priceOfPassage: Step = (_facts, { destNetuid }) =>
  destNetuid === undefined ? undefined : limit;

const limit: TextQuestion = {
  kind: 'type',
  text: 'How far may the price move against you before nothing is traded?',
  fallback: tolerance.fallback,
  read: (typed) => {
    tolerance.parse?.(typed);
    return { tolerance: typed };
  },
};

const amount = (text: string, parse: ((typed: string) => unknown) | undefined): TextQuestion => ({
  ...{ kind: 'type', text },
  read: (typed) => {
    if (typed === 'all') return { all: true };
    parse?.(typed);
    return { amount: typed };
  },
});

function held({ positions }: Facts, { netuid, hotkeySs58 }: Typed): string {
  const from = positions.find(
    ({ hotkey, stake }) => hotkey === hotkeySs58 && String(stake.netuid) === netuid,
  );
  return `${coinText(from?.stake.units ?? 0n)} are there`;
}
