import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runEpoch } from '../../src/consensus/epoch.js';
import type { StoredRow } from '../../src/consensus/input.js';
import type { EpochResult } from '../../src/consensus/result.js';
import { describeShared } from '../support/shared.js';
import { epochOf } from './vector-epoch.js';
import type { ConsensusVectors } from './vector-shapes.js';

const FULL = 65_535;

const bondsTo = (target: number, { bonds }: EpochResult) =>
  bonds.slice(0, 4).map((row) => row.find(([uid]) => uid === target)?.[1] ?? 0);
const dividendShares = ({ dividends }: EpochResult) =>
  dividends.slice(0, 3).map((dividend) => dividend / FULL);

/** The numbers the runtime's own unit tests require of each sequence. */
const asserted: Readonly<Record<string, (results: readonly EpochResult[]) => void>> = {
  'bonds-self-weight-erosion': (results) => {
    expect(results.slice(0, 3).map((result) => bondsTo(4, result))).toEqual([
      [16_383, 32_767, 49_151, FULL],
      [14_582, 32_767, 49_151, FULL],
      [12_603, 28_321, 49_151, FULL],
    ]);
    expect(results.slice(3).map((result) => bondsTo(7, result))).toEqual([
      [12_602, 28_320, 49_150, FULL],
      [10_951, 24_609, 49_150, FULL],
      [9559, 21_482, 49_150, FULL],
      [8376, 18_824, 49_150, FULL],
    ]);
  },
  'inactive-validator': (results) => {
    expect(results.map(({ dividends }) => dividends.slice(0, 2))).toEqual([
      [32_767, 32_767],
      [36_044, 29_490],
      [35_716, 29_818],
    ]);
  },
  'yuma3-liquid-large-moves-first': (results) => {
    const shares = [
      [0.8, 0.1, 0.1],
      [1, 0, 0],
      [0.9382, 0.0618, 0],
      [0.8819, 0.0773, 0.0407],
      [0.8564, 0.0844, 0.0592],
      [0.8418, 0.0884, 0.0697],
    ];
    results.map(dividendShares).forEach((row, step) => {
      row.forEach((share, uid) => {
        expect(Math.abs(share - (shares[step]?.[uid] ?? 0)), `step ${step}`).toBeLessThan(0.001);
      });
    });
    expect(results).toHaveLength(shares.length);
  },
};

describeShared('epochs that feed on each other’s bonds', 'vectors/weights.json', (path) => {
  const { consensus }: ConsensusVectors = JSON.parse(readFileSync(path, 'utf8'));

  describe.each(consensus.sequences.sequences)('$name', ({ name, steps }) => {
    it('reaches the numbers the runtime’s own tests require', () => {
      const results: EpochResult[] = [];
      let bonds: readonly StoredRow[] | undefined;
      for (const { input } of steps) {
        const epoch = epochOf(input, 425);
        const carried = bonds;
        const neurons = epoch.neurons.map((neuron, uid) => ({
          ...neuron,
          bonds: carried?.[uid] ?? neuron.bonds,
        }));
        const result = runEpoch({ ...epoch, neurons });
        results.push(result);
        bonds = result.bonds;
      }
      const check = asserted[name];
      expect(check, 'no numbers are known for this sequence').toBeDefined();
      check?.(results);
    });
  });
});
