import type { ByteKey } from './byte-key.js';

/** A growing set of keys in byte order; adding and seeking stay cheap with hundreds of thousands. */
export type SortedKeys = {
  readonly add: (key: ByteKey) => void;
  /** The smallest key strictly above this one. */
  readonly after: (key: ByteKey) => ByteKey | undefined;
};

/** Keys per run: bounds what one insertion moves. */
const RUN = 512;

export function sortedKeys(): SortedKeys {
  const runs: ByteKey[][] = [];

  const runOf = (key: ByteKey): number =>
    Math.max(0, lowest(runs.length, (at) => (runs[at]?.[0] ?? '') > key) - 1);

  return {
    add(key) {
      const at = runOf(key);
      const run = runs[at];
      if (!run) {
        runs.push([key]);
        return;
      }
      const place = lowest(run.length, (index) => (run[index] ?? '') >= key);
      if (run[place] === key) return;
      run.splice(place, 0, key);
      if (run.length > RUN) runs.splice(at + 1, 0, run.splice(RUN / 2));
    },
    after(key) {
      const at = runOf(key);
      const run = runs[at] ?? [];
      const place = lowest(run.length, (index) => (run[index] ?? '') > key);
      return run[place] ?? runs[at + 1]?.[0];
    },
  };
}

/** The first index for which an ascending condition holds, or the count when it never does. */
export function lowest(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
