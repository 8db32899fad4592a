import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runEpoch } from '../../../src/consensus/epoch.js';
import { runFastEpoch } from '../../../src/consensus/fast/epoch.js';
import { fitsDoubles } from '../../../src/consensus/fast/fits.js';
import type { EpochInput } from '../../../src/consensus/input.js';
import { describeShared } from '../../support/shared.js';
import { modes, randomSubnet } from '../random-subnet.js';
import { neuron, subnet } from '../subnet.js';
import { epochOf, fieldsNamedIn } from '../vector-epoch.js';
import type { ConsensusVectors } from '../vector-shapes.js';

const VARIABLE = 'BTCLI_EPOCH_SUBNETS';
const ROUNDS = Number(process.env[VARIABLE] ?? 60);

/** Whoever simulates would be told another outcome than the chain's. */
function expectTheSame(input: EpochInput, title: string): void {
  expect(fitsDoubles(input), title).toBe(true);
  expect(runFastEpoch(input), title).toEqual(runEpoch(input));
}

describe.each(Object.entries(modes))('an epoch in doubles, %s', (name, mode) => {
  it(`equals the plain one to the last bit on ${ROUNDS} random subnets`, () => {
    for (let seed = 1; seed <= ROUNDS; seed += 1) {
      expectTheSame(randomSubnet(seed, mode), `${name}, seed ${seed}`);
    }
  });

  it('equals the plain one on a subnet of many neurons', () => {
    expectTheSame(randomSubnet(4711, mode, 48), name);
  });
});

describeShared('an epoch in doubles beside the runtime', 'vectors/weights.json', (path) => {
  const { consensus }: ConsensusVectors = JSON.parse(readFileSync(path, 'utf8'));

  it('agrees on every case', () => {
    for (const { name, spec, input, expected } of consensus.cases) {
      const epoch = epochOf(input, spec);
      expect(fieldsNamedIn(expected, runFastEpoch(epoch)), name).toEqual(expected);
      expectTheSame(epoch, name);
    }
    expect(consensus.cases.length).toBeGreaterThan(0);
  });

  it('agrees on every step of every sequence', () => {
    for (const { name, steps } of consensus.sequences.sequences) {
      for (const { input, expected } of steps) {
        const epoch = epochOf(input, 425);
        expect(fieldsNamedIn(expected, runFastEpoch(epoch)), name).toEqual(expected);
        expectTheSame(epoch, name);
      }
    }
  });
});

describe('what does not fit doubles', () => {
  it.each([
    {
      title: 'a uid twice in a row',
      weights: [
        [0, 1],
        [0, 2],
      ],
      hyperparameters: {},
    },
    {
      title: 'a moving average above one',
      weights: [],
      hyperparameters: { bondsMovingAverage: 1_000_001 },
    },
  ] as const)('is left to the plain way: $title', ({ weights, hyperparameters }) => {
    expect(fitsDoubles(subnet([neuron({ weights })], { hyperparameters }))).toBe(false);
  });
});
