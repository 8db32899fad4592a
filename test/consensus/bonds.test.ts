import { describe, expect, it } from 'vitest';
import { runEpoch } from '../../src/consensus/epoch.js';
import { epochRules } from '../../src/consensus/rules.js';
import { neuron, subnet } from './subnet.js';

const FULL = 65_535;

describe('bonds from the last epoch', () => {
  const holder = neuron({
    stake: 1n,
    weights: [[1, FULL]],
    bonds: [
      [1, FULL],
      [2, FULL],
    ],
  });
  const bonds = (registeredAt: number, lastStepBlock: number, spec = 425) =>
    runEpoch(
      subnet([holder, neuron(), neuron({ registeredAt })], {
        lastStepBlock,
        rules: epochRules(spec),
      }),
    ).bonds[0];

  it('are lost for a neuron that registered since the last step', () => {
    expect(bonds(700, 700)).toEqual([
      [1, FULL],
      [2, 58_981],
    ]);
    expect(bonds(701, 700)).toEqual([[1, FULL]]);
  });

  it('are dated by the tempo before the first step and before spec 423', () => {
    expect(bonds(640, 0)).toEqual([[1, FULL]]);
    expect(bonds(639, 0)).toEqual([
      [1, FULL],
      [2, 58_981],
    ]);
    expect(bonds(640, 700, 422)).toEqual([[1, FULL]]);
  });

  it('are emptied for a validator that loses its permit', () => {
    const result = runEpoch(
      subnet([holder, neuron({ stake: 2n }), neuron()], {
        hyperparameters: { maxAllowedValidators: 1 },
      }),
    );
    expect(result.validatorPermit).toEqual([false, true, false]);
    expect(result.bonds[0]).toEqual([]);
  });
});

describe('liquid alpha', () => {
  const bondsOf = (
    weights: readonly (readonly [number, number])[],
    liquidAlphaOn: boolean,
    yuma3On = true,
  ) =>
    runEpoch(
      subnet(
        [
          neuron({
            stake: 1n,
            weights,
            bonds: [
              [1, 30_000],
              [2, 30_000],
            ],
          }),
          neuron(),
          neuron(),
        ],
        {
          hyperparameters: { liquidAlphaOn, yuma3On },
        },
      ),
    ).bonds[0];

  it('drops a bond at once unless the weights still name the neuron, even with zero', () => {
    expect(bondsOf([[1, FULL]], true)?.map(([uid]) => uid)).toEqual([1]);
    expect(
      bondsOf(
        [
          [1, FULL],
          [2, 0],
        ],
        true,
      )?.map(([uid]) => uid),
    ).toEqual([1, 2]);
  });

  it('has no effect under Yuma 2', () => {
    expect(bondsOf([[1, FULL]], true, false)).toEqual(bondsOf([[1, FULL]], false, false));
  });

  it('takes a weight submitted after a larger uid for zero, so unsorted rows earn other bonds', () => {
    expect(
      bondsOf(
        [
          [2, 40_000],
          [1, 20_000],
        ],
        true,
      ),
    ).not.toEqual(
      bondsOf(
        [
          [1, 20_000],
          [2, 40_000],
        ],
        true,
      )
        ?.slice()
        .reverse(),
    );
  });
});
