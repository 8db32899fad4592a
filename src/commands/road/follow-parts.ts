import type { Chain } from '../../chain/chain.js';
import type { Outcome, Sent } from '../../chain/outcome.js';
import type { Context } from '../../context.js';
import type { Refusal } from '../../errors.js';
import { follow, settleOver, settleWritten } from './follow.js';
import { holdingBack, wasNeverSent } from './holding-back.js';
import type { SigningInput } from './operation-spec.js';
import { type Outcomes, partly } from './outcome.js';

type Input = Pick<SigningInput, 'wait' | 'network'>;

/**
 * Sends the transactions of one write in the order of their nonces, then follows each as far as the
 * operator asked. Where one was never sent, those after it are kept back, for they could never run;
 * why is thrown once the ends of those before it are known.
 */
export async function followParts(
  sent: readonly [Sent, ...Sent[]],
  input: Input,
  chain: Chain,
  ctx: Context,
  taken: () => void,
): Promise<{ readonly outcomes: Outcomes; readonly chain: Chain }> {
  const [first, ...rest] = sent;
  if (rest.length === 0) {
    const ended = await follow(first, input, chain, ctx, taken);
    return { outcomes: [ended.outcome], chain: ended.chain };
  }
  const pooled = await enterPool(sent, input, chain, ctx);
  taken();
  const ended = input.wait === 'submitted' ? pooled : await finish(sent, input, pooled, ctx);
  if (pooled.refused) throw partly(pooled.refused, ended.outcomes, sent.length);
  return ended;
}

type Pooled = {
  readonly outcomes: Outcomes;
  readonly chain: Chain;
  readonly refused?: Refusal;
};

async function enterPool(
  sent: readonly [Sent, ...Sent[]],
  { network }: Input,
  chain: Chain,
  ctx: Context,
): Promise<Pooled> {
  let over = chain;
  const enter = async (each: Sent): Promise<Outcome> => {
    const ended = await follow(each, { network, wait: 'submitted' }, over, ctx, () => {});
    over = ended.chain;
    return ended.outcome;
  };
  const [first, ...rest] = sent;
  const outcomes: [Outcome, ...Outcome[]] = [await holdingBack(rest, enter(first), ctx)];
  for (const [position, each] of rest.entries()) {
    if (outcomes.at(-1)?.status === 'unseen') {
      outcomes.push(keptBack(each, ctx));
      continue;
    }
    try {
      outcomes.push(await holdingBack(rest.slice(position + 1), enter(each), ctx));
    } catch (reason) {
      if (!wasNeverSent(reason)) throw reason;
      return { outcomes, chain: over, refused: reason };
    }
  }
  return { outcomes, chain: over };
}

/** It is open from now on for whoever finishes the story, in the order of the numbers. */
function keptBack(sent: Sent, ctx: Context): Outcome {
  const reason = 'it was kept back, since what goes before it was not seen to arrive';
  settleWritten(sent, { status: 'unseen', block: null, reason }, ctx);
  return { status: 'unseen', hash: sent.hash, lost: false, reason };
}

/** Whether nothing more is to be waited for. */
const isEnd = (outcome: Outcome, until: 'included' | 'finalized'): boolean => {
  if (outcome.status === 'failed') return outcome.final;
  return (
    outcome.status !== 'submitted' && !(outcome.status === 'included' && until === 'finalized')
  );
};

/** Follows what the pool has, one after another: a later nonce never lands before an earlier one. */
async function finish(
  sent: readonly Sent[],
  { wait, network }: Input,
  pooled: Pooled,
  ctx: Context,
): Promise<Pooled> {
  const until = wait === 'included' ? 'included' : 'finalized';
  let { chain } = pooled;
  const endOf = async (entered: Outcome, each: Sent | undefined): Promise<Outcome> => {
    if (!each || isEnd(entered, until)) return entered;
    const ended = await settleOver(each, until, network, chain, ctx);
    chain = ended.chain;
    return ended.outcome;
  };
  const [first, ...rest] = pooled.outcomes;
  const outcomes: [Outcome, ...Outcome[]] = [await endOf(first, sent[0])];
  for (const each of rest) outcomes.push(await endOf(each, sent[outcomes.length]));
  return { ...pooled, outcomes, chain };
}
