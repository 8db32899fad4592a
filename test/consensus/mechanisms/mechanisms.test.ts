import { describe, expect, it } from 'vitest';
import { runEpoch } from '../../../src/consensus/epoch.js';
import { aggregateEpochs } from '../../../src/consensus/mechanisms/aggregate.js';
import { splitEmission } from '../../../src/consensus/mechanisms/split.js';
import { neuron, subnet } from '../subnet.js';

describe('emission of a subnet with several mechanisms', () => {
  it('is never lost: what rounding leaves goes to mechanism 0', () => {
    expect(splitEmission(10n, 3, undefined)).toEqual([4n, 3n, 3n]);
    expect(splitEmission(100n, 2, [32_767, 32_768])).toEqual([50n, 50n]);
    expect(splitEmission(100n, 3, [0, 32_768])).toEqual([50n, 50n, 0n]);
  });

  const run = (target: number, emission: bigint) =>
    runEpoch(
      subnet([neuron({ stake: 1n, weights: [[target, 1]] }), neuron(), neuron()], { emission }),
    );

  it('pays in full what each mechanism pays', () => {
    const epochs = [
      { part: 750n, result: run(1, 750n) },
      { part: 250n, result: run(2, 250n) },
    ];
    const subnetEpoch = aggregateEpochs(epochs, 1000n);
    expect(subnetEpoch.serverEmission).toEqual([0n, 375n, 125n]);
    expect(subnetEpoch.validatorEmission).toEqual([500n, 0n, 0n]);
    expect(subnetEpoch.emission).toEqual([312n, 281n, 31n]);
    expect(subnetEpoch.consensus).toEqual([0, 49_151, 16_383]);
    expect(subnetEpoch.validatorPermit).toEqual([true, false, false]);
  });

  it('counts mechanism 0 alone when there is nothing to pay', () => {
    const epochs = [
      { part: 0n, result: run(1, 0n) },
      { part: 0n, result: run(2, 0n) },
    ];
    expect(aggregateEpochs(epochs, 0n).consensus).toEqual([0, 65_535, 0]);
  });
});
