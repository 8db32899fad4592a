import type { Chain } from '../chain/chain.js';
import { refuse } from '../errors.js';
import type { BlockRef } from '../units/block.js';
import { type Moment, timeText } from '../units/moment.js';

export type MomentReads = Pick<Chain, 'head' | 'blockAt' | 'blockOfHash' | 'timeOf' | 'blockTime'>;

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
export async function newestAt(time: number, chain: MomentReads): Promise<BlockRef> {
  const blockTime = chain.blockTime() ?? USUAL_BLOCK_TIME;
  const timed = async (at: BlockRef): Promise<Timed> => {
    const its = await chain.timeOf(at);
    if (its !== undefined) return { at, time: its };
    // Genesis carries none, and neither do blocks of a chain that keeps no time.
    if (at.number === 0) return { at, time: 0 };
    throw refuse(
      'bad-input',
      'the blocks of this chain keep no time',
      'name a block by its number',
    );
  };
  const head = await timed(await chain.head());
  if (head.time < time) {
    throw refuse(
      'not-found',
      `${timeText(time)} is after the newest block, ${head.at.number} of ${timeText(head.time)}`,
      'name an earlier time, or leave it out',
    );
  }
  if (head.time === time) return head.at;
  let [low, high]: [Timed | undefined, Timed] = [undefined, head];
  let nearest = head;
  for (let look = 1; high.at.number - (low?.at.number ?? -1) > 1; look++) {
    const [first, last] = [(low?.at.number ?? -1) + 1, high.at.number - 1];
    const steps = Math.round((time - nearest.time) / blockTime);
    const near = nearest.at.number + (steps || (nearest === high ? -1 : 1));
    const guess = look % HALVE_EVERY === 0 ? Math.floor((first + last) / 2) : near;
    const number = Math.min(last, Math.max(first, guess));
    nearest = await timed(await chain.blockAt(number));
    if (nearest.time <= time) low = nearest;
    else high = nearest;
  }
  // Genesis carries no time: what is before block 1 is before the chain.
  if (low && low.at.number > 0) return low.at;
  throw refuse(
    'not-found',
    `${timeText(time)} is before the first block, of ${timeText(high.time)}`,
    'name a later time',
  );
}
