import { refTime, type Weight } from '../../../types/weight.js';

/** The weight of a call that costs this many rao in fees: half a thousandth of a rao per picosecond. */
export const costing = (rao: bigint): Weight => refTime(rao * 2_000n);
