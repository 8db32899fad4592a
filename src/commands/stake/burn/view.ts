import { alphaJson, priceJson, taoJson } from '../../../format/json.js';
import {
  address,
  alphaCell,
  number,
  priceCell,
  type RecordView,
  recordView,
  tao,
  text,
} from '../../../format/view.js';
import { alpha } from '../../../units/money.js';
import type { Did } from '../../operation.js';
import type { Card } from '../../road/card.js';
import { feeRows } from '../../road/fee-rows.js';
import { endOf } from '../../road/outcome.js';
import type { Effect } from './confirm.js';
import type { Plan, Request, Way } from './plan.js';
import type { DidData, PlanData } from './schema.js';

const words: Readonly<Record<Way, { readonly title: string; readonly done: string }>> = {
  burn: { title: 'Burn alpha', done: 'Alpha burnt' },
  recycle: { title: 'Recycle alpha', done: 'Alpha recycled' },
};

const consequences: Readonly<Record<Way, string>> = {
  burn: 'burnt alpha stays counted as issued: nobody ever has it again',
  recycle: 'recycled alpha is no longer counted as issued: the subnet may issue as much again',
};

export const cardOf = ({ request, facts, call, wouldBring, left, freeAfter }: Plan): Card => {
  const amount = alpha(request.netuid, call.amount);
  return {
    title: words[request.way].title,
    rows: [
      ['Coldkey', address(request.coldkey)],
      ['Hotkey', address(request.hotkey)],
      ['Subnet', number(request.netuid)],
      ['Destroy', alphaCell(amount)],
      ['Price now', priceCell(facts.price)],
      ['A sale would bring', tao(wouldBring)],
    ],
    effects: [
      {
        ...{ name: 'stake', label: 'Stake', bound: 'about' as const },
        ...{ before: alphaCell(facts.stake), after: alphaCell(left) },
      },
      {
        ...{ name: 'free', label: 'Free' },
        ...{ before: tao(facts.balance.free), after: tao(freeAfter) },
      },
    ],
    notes: [consequences[request.way]],
    warnings: ['you get nothing for it, and nothing brings it back'],
    json: {
      ...positionJson(request),
      amount: alphaJson(amount),
      price: priceJson(facts.price),
      wouldBring: taoJson(wouldBring),
    } satisfies PlanData,
  };
};

const positionJson = ({ way, coldkey, hotkey, netuid }: Request) => ({
  ...{ way, coldkey, hotkey, netuid },
});

type Gone = Did<Request, Effect>;

export const didView = ({ request, network, outcome, effect, ...fees }: Gone): RecordView =>
  recordView(`${words[request.way].done} on ${network}, ${endOf(outcome)}`, [
    ['Hotkey', address(request.hotkey)],
    ['Subnet', number(request.netuid)],
    ['Destroyed', alphaCell(effect.destroyed)],
    ['Stake left', alphaCell(effect.stake)],
    ...feeRows(fees),
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request, effect }: Gone): DidData => ({
  ...positionJson(request),
  destroyed: alphaJson(effect.destroyed),
  stake: alphaJson(effect.stake),
});
