import type { EpochHyperparameters, EpochInput, StoredRow } from '../../src/consensus/input.js';
import { epochRules } from '../../src/consensus/rules.js';
import { seededRandom } from './seeded-random.js';
import { neuron, subnet } from './subnet.js';

type Below = (bound: number) => number;

const pick = <Value>(below: Below, values: readonly [Value, ...Value[]]): Value =>
  values[below(values.length)] ?? values[0];

/** Every way a bond can follow weights. */
export const modes = {
  'yuma 2': { yuma3On: false, liquidAlphaOn: false },
  'yuma 2 that ignores liquid alpha': { yuma3On: false, liquidAlphaOn: true },
  'yuma 3': { yuma3On: true, liquidAlphaOn: false },
  'liquid alpha': { yuma3On: true, liquidAlphaOn: true },
} as const;

/** A subnet as odd as a chain allows: gaps, ties, zeros, newcomers, uids out of order. */
export function randomSubnet(
  seed: number,
  mode: Partial<EpochHyperparameters>,
  size = 1 + seededRandom(seed + 7)(14),
): EpochInput {
  const below = seededRandom(seed);
  const fill = 1 + below(4);
  const isRound = below(4) === 0;
  const value = (): number =>
    isRound ? 16_384 * below(4) : pick(below, [0, 1, 65_535, below(65_536), below(65_536)]);
  const row = (): StoredRow => {
    const cells = Array.from({ length: size }, (_, uid) => [uid, value()] as const).filter(
      () => below(5) < fill,
    );
    return below(5) === 0 ? cells.reverse() : cells;
  };
  const neurons = Array.from({ length: size }, (_, uid) => {
    const stake = pick(below, [
      0n,
      5n,
      BigInt(below(2 ** 31)) * BigInt(below(2 ** 31)) + BigInt(uid),
    ]);
    return neuron({
      stake,
      lastUpdate: below(8) === 0 ? 100 : 900 + below(99),
      registeredAt: below(6) === 0 ? 600 + below(380) : 10,
      validatorPermit: stake > 0n && below(8) > 0,
      weights: row(),
      bonds: below(3) === 0 ? [] : [...row(), ...(below(9) === 0 ? [[size + 3, 77] as const] : [])],
      ...(below(6) === 0 ? { pendingCommitAt: 500 + below(480) } : {}),
    });
  });
  return subnet(neurons, {
    rules: epochRules(pick(below, [292, 297, 362, 365, 401, 425])),
    ownerUid: below(2) === 0 ? undefined : below(size),
    emission: BigInt(below(2 ** 31)) * 1000n,
    lastStepBlock: pick(below, [0, 640, 900]),
    hyperparameters: {
      tempo: pick(below, [10, 99, 360]),
      activityCutoff: 500,
      kappa: pick(below, [0, 32_767, below(65_536), 65_535]),
      bondsPenalty: pick(below, [0, below(65_536), 65_535]),
      bondsMovingAverage: pick(below, [900_000, 0, 1_000_000, below(1_000_001)]),
      alphaLow: pick(below, [45_875, below(65_536)]),
      alphaHigh: pick(below, [58_982, below(65_536)]),
      alphaSigmoidSteepness: pick(below, [1000, -1000, 0, below(32_768), -below(32_768)]),
      commitRevealWeightsEnabled: below(2) === 0,
      maxAllowedValidators: pick(below, [64, 1 + below(size)]),
      stakeThreshold: pick(below, [0n, 6n]),
      ...mode,
    },
  });
}
