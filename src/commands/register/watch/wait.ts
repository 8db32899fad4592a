import { setTimeout as pause } from 'node:timers/promises';
import type { Chain } from '../../../chain/chain.js';
import type { Context } from '../../../context.js';
import { Refusal, refuse } from '../../../errors.js';
import type { BlockRef } from '../../../units/block.js';
import type { Ss58 } from '../../../units/ss58.js';
import { deadlinePassed, hindrance, isOver, type Sight, type Wish } from './moment.js';

type Reads = Pick<Chain, 'heads' | 'registrationTerms' | 'uidOf'>;

/** The subnet and the hotkey's place in it as this block leaves them. */
export async function sightOf(
  { netuid }: Wish,
  hotkey: Ss58,
  chain: Pick<Reads, 'registrationTerms' | 'uidOf'>,
  at: BlockRef,
): Promise<Sight> {
  const [terms, uid] = await Promise.all([
    chain.registrationTerms(netuid, at),
    chain.uidOf(hotkey, netuid, at),
  ]);
  return { at, terms, uid };
}

/** Returns the block on which nothing hinders a registration any more; refuses at the deadline. */
async function watchOver(
  wish: Wish,
  hotkey: Ss58,
  chain: Reads,
  seen: (at: BlockRef) => void,
): Promise<BlockRef> {
  const done = new AbortController();
  try {
    for await (const at of chain.heads(done.signal)) {
      const hindered = hindrance(wish, await sightOf(wish, hotkey, chain, at));
      seen(at);
      if (isOver(wish, at)) throw deadlinePassed(wish, hindered ?? 'it is too late to send it');
      if (hindered === undefined) return at;
    }
    throw refuse('unreachable', 'the node tells of no new blocks', 'try again');
  } finally {
    done.abort();
  }
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** What a block takes where the chain does not say. */
const USUAL_BLOCK_MS = 12_000;

/**
 * The same over as many connections as it takes: one that is lost, or whose runtime was upgraded, is
 * made again for as long as the deadline can be ahead.
 */
export async function waitForMoment(
  wish: Wish,
  hotkey: Ss58,
  first: Chain,
  connect: () => Promise<Chain>,
  warn: Context['warn'],
): Promise<{ readonly at: BlockRef; readonly open: Chain }> {
  let chain: Chain | undefined = first;
  let ends = patience(wish, 0, first);
  let wait = FIRST_PAUSE_MS;
  for (;;) {
    try {
      chain ??= await connect();
      const open = chain;
      const at = await watchOver(wish, hotkey, open, ({ number }) => {
        ends = patience(wish, number, open);
        wait = FIRST_PAUSE_MS;
      });
      return { at, open };
    } catch (reason) {
      if (!mayPass(reason) || Date.now() > ends) throw reason;
      if (chain) warn(`${reason.message}; connecting again`);
      // What is never used again is not kept open for the days that a watch may last.
      await chain?.close();
      chain = undefined;
      await pause(wait);
      wait = Math.min(2 * wait, LONGEST_PAUSE_MS);
    }
  }
}

/** When, by this machine's clock, the deadline must have come. */
const patience = ({ deadline }: Wish, seen: number, chain: Pick<Chain, 'blockTime'>): number =>
  Date.now() + Math.max(1, deadline - seen) * (chain.blockTime() ?? USUAL_BLOCK_MS);

const mayPass = (reason: unknown): reason is Refusal =>
  reason instanceof Refusal && (reason.code === 'unreachable' || reason.code === 'runtime-changed');
