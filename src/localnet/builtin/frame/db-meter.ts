import { refTime, type Weight } from '../types/weight.js';

/** Counts what a call has read and written, for a call that costs what it turns out to do. */
export type DbMeter = {
  count(reads: number, writes: number): void;
  readonly weight: () => Weight;
};

export function dbMeter(): DbMeter {
  const used = { reads: 0, writes: 0 };
  return {
    count: (reads, writes) => {
      used.reads += reads;
      used.writes += writes;
    },
    weight: () => refTime(0n, used),
  };
}
