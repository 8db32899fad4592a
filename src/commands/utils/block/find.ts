import { refuse } from '../../../errors.js';
import type { Moment } from '../../../units/moment.js';
import { blockOf, type MomentReads } from '../../block-at.js';

/** A block and when it was made, or will be. */
export type When = {
  readonly number: number;
  /** Milliseconds since 1970; undefined for genesis, which has no time. */
  readonly time: number | undefined;
  /** Whether it is still to come, and its number or time counted from how long blocks take. */
  readonly about: boolean;
  readonly newest: number;
};

/** Exact for what has been; what is to come is counted on from the newest block. */
export async function when(moment: Moment | undefined, chain: MomentReads): Promise<When> {
  const head = await chain.head();
  const newest = head.number;
  const now = await chain.timeOf(head);
  const isAhead =
    (moment?.kind === 'number' && moment.number > newest) ||
    (moment?.kind === 'time' && now !== undefined && moment.time > now);
  if (!moment || moment.kind === 'hash' || !isAhead) {
    const at = moment ? await blockOf(moment, chain) : head;
    const time = (await chain.timeOf(at)) || undefined;
    return { number: at.number, time, about: false, newest };
  }
  const blockTime = chain.blockTime();
  if (blockTime === undefined || now === undefined) {
    throw refuse(
      'bad-input',
      'the blocks of this chain keep no time, so nothing is known of later ones',
      'name a block that is there',
    );
  }
  if (moment.kind === 'time') {
    const blocks = Math.floor((moment.time - now) / blockTime);
    return { number: newest + blocks, time: moment.time, about: true, newest };
  }
  const time = now + (moment.number - newest) * blockTime;
  return { number: moment.number, time, about: true, newest };
}
