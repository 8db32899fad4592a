import { describe, expect, it } from 'vitest';
import { runEpoch } from '../../src/consensus/epoch.js';
import type { I64F64 } from '../../src/consensus/fixed/i64f64.js';
import type { EpochInput, StoredRow } from '../../src/consensus/input.js';
import { seededRandom } from './seeded-random.js';
import { neuron, subnet } from './subnet.js';

const SIZE = 9;
const seeds = Array.from({ length: 40 }, (_, seed) => seed + 1);

function randomSubnet(seed: number): EpochInput {
  const below = seededRandom(seed);
  const row = (): StoredRow =>
    Array.from({ length: SIZE }, (_, uid) => [uid, below(65_536)] as const).filter(
      () => below(4) > 0,
    );
  const neurons = Array.from({ length: SIZE }, (_, uid) =>
    neuron({
      // Distinct stakes: between equal ones the higher uid gets the permit.
      stake: BigInt(below(3) === 0 ? 0 : 1000 * below(1_000_000) + uid + 1),
      registeredAt: below(5) === 0 ? 800 : 10,
      weights: row(),
      bonds: row(),
    }),
  );
  return subnet(neurons, {
    hyperparameters: {
      yuma3On: below(3) > 0,
      liquidAlphaOn: below(2) === 0,
      bondsPenalty: [0, 30_000, 65_535][below(3)] ?? 0,
      maxAllowedValidators: 4,
    },
  });
}

/** The neurons in another order, with every uid in their rows following. */
function renumber(input: EpochInput, order: readonly number[]): EpochInput {
  const move = (cells: StoredRow): StoredRow =>
    cells
      .map(([uid, value]) => [order.indexOf(uid), value] as const)
      .sort(([left], [right]) => left - right);
  const neurons = order.flatMap((uid) => {
    const moved = input.neurons[uid];
    return moved ? [{ ...moved, weights: move(moved.weights), bonds: move(moved.bonds) }] : [];
  });
  return { ...input, neurons };
}

describe.each(seeds)('a random subnet, seed %i', (seed) => {
  it('scores a neuron the same whatever its uid', () => {
    const input = randomSubnet(seed);
    const below = seededRandom(seed + 1000);
    const order = [...input.neurons.keys()]
      .map((uid) => [below(1_000_000), uid] as const)
      .sort(([left], [right]) => left - right)
      .map(([, uid]) => uid);
    const before = runEpoch(input);
    const after = runEpoch(renumber(input, order));
    for (const score of [
      'incentive',
      'dividends',
      'consensus',
      'emission',
      'validatorPermit',
    ] as const) {
      expect(after[score], score).toEqual(order.map((uid) => before[score][uid]));
    }
  });

  it('scores the same when all stake grows alike', () => {
    const input = randomSubnet(seed);
    const neurons = input.neurons.map((one) => ({
      ...one,
      totalStake: (one.totalStake * 37n) as I64F64,
    }));
    expect(runEpoch({ ...input, neurons })).toEqual(runEpoch(input));
  });

  it('never hands out more than the whole of any score', () => {
    const { terms } = runEpoch(randomSubnet(seed));
    for (const score of ['stake', 'activeStake', 'incentive', 'dividends'] as const) {
      const sum = terms[score].reduce((left, right) => left + right, 0n);
      expect(sum, score).toBeLessThanOrEqual(1n << 32n);
    }
  });
});
