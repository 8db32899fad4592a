/**
 * Counts how many requests had to wait for the answer of another: what a distant node costs in time,
 * however many requests there are side by side.
 */
export function roundTrips() {
  let count = { requests: 0, deepest: 0 };
  return {
    observe: () => {
      // What was asked before a reset may be answered after it and belongs to neither count.
      const mine = count;
      const depth = mine.deepest + 1;
      mine.requests += 1;
      return () => {
        mine.deepest = Math.max(mine.deepest, depth);
      };
    },
    reset: () => {
      count = { requests: 0, deepest: 0 };
    },
    sequential: () => count.deepest,
    requests: () => count.requests,
  };
}
