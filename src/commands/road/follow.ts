import type { Chain } from '../../chain/chain.js';
import type { Outcome, Sent } from '../../chain/outcome.js';
import type { Context } from '../../context.js';
import { Refusal } from '../../errors.js';
import type { Settlement, Story } from '../../journal/journal.js';
import { sentOf } from './earlier.js';
import type { SigningInput } from './operation-spec.js';
import { settlementOf } from './outcome.js';

/** How often a lost connection is made again before the end counts as unseen. */
const RECONNECTS = 2;

const watching: Readonly<Record<SigningInput['wait'], string>> = {
  submitted: 'waiting until the pool has the transaction',
  included: 'waiting until the transaction is in a block',
  finalized: 'waiting until the transaction is final',
};

type Asked = Pick<SigningInput, 'wait' | 'network'> & {
  /** Whether the bytes may be in some pool already, so that no refusal is their end. */
  readonly sentBefore?: boolean;
};

/** How it ended, and the connection that showed it. */
type Followed = { readonly outcome: Outcome; readonly chain: Chain };

/**
 * Sends what was signed and written down, and follows it as far as the operator asked. Over a new
 * connection the same bytes are sent again, never others. How it ended is written down; the connection
 * that showed it is the one to ask for more.
 */
export async function follow(
  sent: Sent,
  input: Asked,
  chain: Chain,
  ctx: Context,
  taken: () => void,
): Promise<Followed> {
  const until = input.wait;
  const end = until === 'submitted' ? 'included' : until;
  let hasBegun = false;
  try {
    return await ctx.holdingOn((stop) => {
      hasBegun = true;
      const first = chain.broadcast(sent, until, stop, taken);
      const work = input.sentBefore ? doubted(sent, first) : first;
      const search = { sent, until: end, network: input.network, stop };
      return ctx.during(watching[until], persist(work, search, chain, ctx));
    });
  } catch (reason) {
    if (!hasBegun)
      settleWritten(sent, { status: 'refused', block: null, reason: 'interrupted' }, ctx);
    throw reason;
  }
}

/** Whoever stops waiting for what was sent does not unsend it: Ctrl-C leaves it unseen. */
async function orUnseen<T>(sent: Sent, ctx: Context, work: Promise<T>, as: (end: Outcome) => T) {
  try {
    return await work;
  } catch (reason) {
    if (!(reason instanceof Refusal && reason.code === 'interrupted')) throw reason;
    const end = { status: 'unseen', hash: sent.hash, reason: STOPPED, lost: false } as const;
    settleWritten(sent, settlementOf(end), ctx);
    return as(end);
  }
}

const STOPPED = 'you stopped waiting';

/** Finishes the story of what was sent a moment ago, and makes a lost connection again. */
export const settleOver = (
  sent: Sent,
  until: 'included' | 'finalized',
  network: SigningInput['network'],
  chain: Chain,
  ctx: Context,
): Promise<Followed> => {
  const work = ctx.holdingOn((stop) => {
    const search = { sent, until, network, stop };
    const following = persist(chain.settle(sent, until, stop), search, chain, ctx);
    return ctx.during(watching[until], following);
  });
  return orUnseen(sent, ctx, work, (outcome) => ({ outcome, chain }));
};

/** Looks for what another hand sends, and makes a lost connection again. */
export const watchOver = (
  sent: Sent,
  until: 'included' | 'finalized',
  network: SigningInput['network'],
  chain: Chain,
  ctx: Context,
): Promise<Followed> => {
  const work = ctx.holdingOn((stop) => {
    const search = { sent, until, network, stop, sealed: true };
    const following = persist(chain.watch(sent, until, stop), search, chain, ctx);
    return ctx.during('waiting until the sealed transaction is opened', following);
  });
  return orUnseen(sent, ctx, work, (outcome) => ({ outcome, chain }));
};

type Search = {
  readonly sent: Sent;
  readonly until: 'included' | 'finalized';
  readonly network: SigningInput['network'];
  readonly stop: AbortSignal;
  readonly sealed?: boolean;
};

/** The end of this work or, where its connection was lost, what the next connections show. */
async function persist(
  work: Promise<Outcome>,
  { sent, until, network, stop, sealed = false }: Search,
  chain: Chain,
  ctx: Context,
): Promise<Followed> {
  let outcome = await written(sent, ctx, work);
  let over = chain;
  for (let again = 0; again < RECONNECTS; again++) {
    if (outcome.status !== 'unseen' || !outcome.lost || stop.aborted) break;
    const anew = await ctx.chain(network).catch(() => undefined);
    if (!anew || anew.genesis !== chain.genesis) break;
    over = anew;
    outcome = await written(sent, ctx, anew[sealed ? 'watch' : 'settle'](sent, until, stop));
  }
  return { outcome, chain: over };
}

/** Finishes the story of what was sent before, over this connection, and writes down how it ended. */
export const settleStory = (
  story: Story,
  until: 'included' | 'finalized',
  chain: Chain,
  ctx: Context,
): Promise<Outcome> => {
  const sent = sentOf(story);
  const work = ctx.holdingOn((stop) => {
    const following = isSealed(story)
      ? chain.watch(sent, until, stop)
      : chain.settle(sent, until, stop);
    return ctx.during(watching[until], written(sent, ctx, following));
  });
  return orUnseen(sent, ctx, work, (outcome) => outcome);
};

/** Whether it is inside another transaction, and must not be sent by itself. */
export const isSealed = ({ entry }: Story): boolean =>
  entry.batch?.sealed === true && entry.batch.position > 0;

const doubted = (sent: Sent, work: Promise<Outcome>): Promise<Outcome> =>
  work.catch((reason: unknown) => {
    if (!(reason instanceof Refusal && reason.code === 'pool-rejected')) throw reason;
    const said = `${reason.message}; what was sent before may be in another pool`;
    return { status: 'unseen', hash: sent.hash, reason: said, lost: false };
  });

/** A pool's certain refusal is an end too; any other failure leaves the story open. */
async function written(sent: Sent, ctx: Context, work: Promise<Outcome>): Promise<Outcome> {
  const outcome = await work.catch((reason: unknown) => {
    if (reason instanceof Refusal && reason.code === 'pool-rejected') {
      settleWritten(sent, { status: 'refused', block: null, reason: reason.message }, ctx);
    }
    throw reason;
  });
  settleWritten(sent, settlementOf(outcome), ctx);
  return outcome;
}

/** How it ended must be told even when it cannot be written down any more. */
export function settleWritten({ hash }: Sent, settlement: Settlement, ctx: Context): void {
  try {
    ctx.journal.settle(hash, settlement);
  } catch (reason) {
    const said = reason instanceof Error ? reason.message : String(reason);
    ctx.warn(`the journal could not be completed for ${hash}: ${said}`);
  }
}
