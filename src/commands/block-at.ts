import type { Chain } from '../chain/chain.js';
import { Refusal, refuse } from '../errors.js';
import type { BlockRef } from '../units/block.js';
import { type Moment, timeText } from '../units/moment.js';

export type TimedReads = Pick<Chain, 'head' | 'blockAt' | 'timeOf' | 'blockTime'>;
export type MomentReads = TimedReads & Pick<Chain, 'blockOfHash'>;

/** The block that is meant; the best one when nothing is. */
export async function blockOf(moment: Moment | undefined, chain: MomentReads): Promise<BlockRef> {
  if (moment === undefined) return chain.head();
  if (moment.kind === 'number') return chain.blockAt(moment.number);
  return moment.kind === 'hash' ? chain.blockOfHash(moment.hash) : newestAt(moment.time, chain);
}

type Timed = { readonly at: BlockRef; readonly time: number };

const USUAL_BLOCK_TIME = 12_000;
/** Of so many looks one halves what is left, so that uneven blocks cost little more than even ones. */
const HALVE_EVERY = 4;

/** The last block made at this time or before it, found by the times that blocks carry. */
export async function newestAt(time: number, chain: TimedReads): Promise<BlockRef> {
  const timeAt = (at: BlockRef) => timed(at, chain, 'name a block by its number');
  const { low, high } = await around(time, await timeAt(await chain.head()), chain, timeAt);
  if (low) return low.at;
  throw refuse(
    'not-found',
    `${timeText(time)} is before the first block, of ${timeText(high.time)}`,
    'name a later time',
  );
}

/**
 * The same so long before the newest block, or the newest block without a state where the node keeps none
 * that old; undefined where the chain had not begun. `instead` says what to do on a chain without times.
 */
export async function newestBefore(
  span: number,
  chain: TimedReads,
  instead: string,
): Promise<BlockRef | undefined> {
  const head = await timed(await chain.head(), chain, instead);
  const timeAt = (at: BlockRef) =>
    timed(at, chain, instead).catch((reason: unknown) => {
      if (reason instanceof Refusal && reason.code === 'no-state') return { at, time: LONG_AGO };
      throw reason;
    });
  return (await around(head.time - span, head, chain, timeAt)).low?.at;
}

/** Of a block whose time the node no longer knows. */
const LONG_AGO = Number.NEGATIVE_INFINITY;

type Around = { readonly low: Timed | undefined; readonly high: Timed };

/** The blocks beside a time; `low` is undefined for one before the first block. */
async function around(
  time: number,
  head: Timed,
  chain: TimedReads,
  timeAt: (at: BlockRef) => Promise<Timed>,
): Promise<Around> {
  const blockTime = chain.blockTime() ?? USUAL_BLOCK_TIME;
  if (head.time < time) {
    throw refuse(
      'not-found',
      `${timeText(time)} is after the newest block, ${head.at.number} of ${timeText(head.time)}`,
      'name an earlier time, or leave it out',
    );
  }
  if (head.time === time) return { low: head, high: head };
  let [low, high]: [Timed | undefined, Timed] = [undefined, head];
  let nearest = head;
  for (let look = 1; high.at.number - (low?.at.number ?? -1) > 1; look++) {
    const [first, last] = [(low?.at.number ?? -1) + 1, high.at.number - 1];
    const steps = Math.round((time - nearest.time) / blockTime);
    const near = nearest.at.number + (steps || (nearest === high ? -1 : 1));
    // Where times are not known, nothing can be reckoned from them.
    const halves = low?.time === LONG_AGO || look % HALVE_EVERY === 0;
    const guess = halves ? Math.floor((first + last) / 2) : near;
    const number = Math.min(last, Math.max(first, guess));
    nearest = await timeAt(await chain.blockAt(number));
    if (nearest.time <= time) low = nearest;
    else high = nearest;
  }
  // Genesis carries no time: what is before block 1 is before the chain.
  return { low: low && low.at.number > 0 ? low : undefined, high };
}

async function timed(at: BlockRef, chain: TimedReads, instead: string): Promise<Timed> {
  const time = await chain.timeOf(at);
  if (time !== undefined) return { at, time };
  // Genesis carries none, and neither do blocks of a chain that keeps no time.
  if (at.number === 0) return { at, time: 0 };
  throw refuse('bad-input', 'the blocks of this chain keep no time', instead);
}
