import { setTimeout as pause } from 'node:timers/promises';
import type { Chain } from '../../../chain/chain.js';
import type { Context } from '../../../context.js';
import { Refusal } from '../../../errors.js';
import type { Ss58 } from '../../../units/ss58.js';
import { deadlinePassed, hindrance, isOver, type Sight, type Wish } from './moment.js';

type Reads = Pick<Chain, 'heads' | 'registrationTerms' | 'uidOf'>;

/** Returns once nothing hinders a registration any more; refuses at the deadline. */
async function watchOver(
  wish: Wish,
  hotkey: Ss58,
  chain: Reads,
  seen: (sight: Sight) => void,
): Promise<void> {
  const done = new AbortController();
  try {
    for await (const at of chain.heads(done.signal)) {
      const [terms, uid] = await Promise.all([
        chain.registrationTerms(wish.netuid, at),
        chain.uidOf(hotkey, wish.netuid, at),
      ]);
      seen({ at, terms, uid });
      const hindered = hindrance(wish, { at, terms, uid });
      if (hindered === undefined && !isOver(wish, at)) return;
      if (isOver(wish, at)) throw deadlinePassed(wish, hindered ?? 'it is too late to send it');
    }
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
): Promise<void> {
  let chain: Chain | undefined = first;
  let ends = patience(wish, 0, first);
  let wait = FIRST_PAUSE_MS;
  for (;;) {
    try {
      chain ??= await connect();
      const blockTime = chain;
      return await watchOver(wish, hotkey, chain, ({ at }) => {
        ends = patience(wish, at.number, blockTime);
        wait = FIRST_PAUSE_MS;
      });
    } catch (reason) {
      if (!mayPass(reason) || Date.now() > ends) throw reason;
      if (chain) warn(`${reason.message}; connecting again`);
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
