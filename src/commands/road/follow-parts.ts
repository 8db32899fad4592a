import type { Chain } from '../../chain/chain.js';
import type { Outcome, Sent } from '../../chain/outcome.js';
import type { Context } from '../../context.js';
import { Refusal } from '../../errors.js';
import { follow, settleOver, settleWritten } from './follow.js';
import type { SigningInput } from './operation-spec.js';
import { type Outcomes, partly } from './outcome.js';

type Input = Pick<SigningInput, 'wait' | 'network'>;

/**
 * Sends the transactions of one write in the order of their nonces, then follows each as far as the
 * operator asked. Where a pool refuses one, those after it are kept back, for they could never run;
 * the refusal is thrown once the ends of those before it are known.
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
      outcomes.push(keptBack(each));
      continue;
    }
    try {
      outcomes.push(await holdingBack(rest.slice(position + 1), enter(each), ctx));
    } catch (reason) {
      if (!isRefusedByPool(reason)) throw reason;
      return { outcomes, chain: over, refused: reason };
    }
  }
  return { outcomes, chain: over };
}

const isRefusedByPool = (reason: unknown): reason is Refusal =>
  reason instanceof Refusal && reason.code === 'pool-rejected';

const keptBack = ({ hash }: Sent): Outcome => ({
  ...{ status: 'unseen', hash, lost: false },
  reason: 'it was kept back, since what goes before it was not seen to arrive',
});

/** Writes down that what comes after a refused transaction was never sent. */
async function holdingBack(later: readonly Sent[], work: Promise<Outcome>, ctx: Context) {
  try {
    return await work;
  } catch (reason) {
    const settlement = { status: 'refused', block: null, reason: 'never sent' } as const;
    if (isRefusedByPool(reason)) for (const each of later) settleWritten(each, settlement, ctx);
    throw reason;
  }
}

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
    if (!each || entered.status !== 'submitted') return entered;
    const ended = await settleOver(each, until, network, chain, ctx);
    chain = ended.chain;
    return ended.outcome;
  };
  const [first, ...rest] = pooled.outcomes;
  const outcomes: [Outcome, ...Outcome[]] = [await endOf(first, sent[0])];
  for (const each of rest) outcomes.push(await endOf(each, sent[outcomes.length]));
  return { ...pooled, outcomes, chain };
}
