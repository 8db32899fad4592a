// A subnet of 256 neurons whose 64 validators each weigh 192 of them, the same at every run.
const NEURONS = 256;
const VALIDATORS = 64;
const WEIGHED = 192;

/** The input of its epoch in one of the ways that bonds follow weights. */
export function bigSubnet(mode) {
  const below = randomFrom(20_261_130);
  const row = () => {
    const from = below(NEURONS);
    return Array.from({ length: WEIGHED }, (_, at) => [
      (from + at) % NEURONS,
      1 + below(65_535),
    ]).sort(([left], [right]) => left - right);
  };
  const neurons = Array.from({ length: NEURONS }, (_, uid) => {
    const validates = uid < VALIDATORS;
    return {
      totalStake: BigInt(validates ? 1_000_000_000 * (1 + below(1_000_000)) : 0) << 64n,
      lastUpdate: 990,
      registeredAt: 10,
      validatorPermit: validates,
      weights: validates ? row() : [],
      bonds: validates ? row() : [],
    };
  });
  return {
    block: 1000,
    lastStepBlock: 640,
    ownerUid: 0,
    emission: 148_000_000_000n,
    neurons,
    hyperparameters: {
      tempo: 360,
      activityCutoff: 5000,
      kappa: 32_767,
      bondsPenalty: 65_535,
      bondsMovingAverage: 900_000,
      alphaLow: 45_875,
      alphaHigh: 58_982,
      alphaSigmoidSteepness: 1000,
      commitRevealWeightsEnabled: true,
      maxAllowedValidators: VALIDATORS,
      stakeThreshold: 0n,
      ...mode,
    },
  };
}

function randomFrom(seed) {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}
