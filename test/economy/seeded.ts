/** The same arbitrary numbers on every run: a linear congruential generator over 64 bits. */
export function seeded(seed: bigint) {
  let state = seed;
  const next = () => {
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) % 2n ** 64n;
    return state >> 16n;
  };
  /** A number from low to high, both included. */
  const between = (low: bigint, high: bigint) => low + (next() % (high - low + 1n));
  return { between };
}

/** How many arbitrary cases a property is tried on. */
const TRIALS = 200;

/** Runs a property over arbitrary cases of one seed. */
export function trials(
  seed: bigint,
  property: (between: ReturnType<typeof seeded>['between']) => void,
  count: number = TRIALS,
) {
  const { between } = seeded(seed);
  for (let trial = 0; trial < count; trial += 1) property(between);
}
