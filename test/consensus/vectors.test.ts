import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runEpoch } from '../../src/consensus/epoch.js';
import { clampedExponential } from '../../src/consensus/fixed/exponential.js';
import { div, type I32F32, mul, round } from '../../src/consensus/fixed/i32f32.js';
import { revealRound } from '../../src/consensus/schedule/drand-round.js';
import { planFixedReveal } from '../../src/consensus/schedule/fixed-tempo.js';
import { planReveal } from '../../src/consensus/schedule/reveal-window.js';
import { commitHash } from '../../src/consensus/weights/commit-hash.js';
import { encodeCommitPreimage } from '../../src/consensus/weights/commit-preimage.js';
import { weightsFromDecimals } from '../../src/consensus/weights/decimal-weights.js';
import { maxUpscale } from '../../src/consensus/weights/max-upscale.js';
import { quicknet } from '../../src/timelock/quicknet.js';
import { fromHex, toHex } from '../../src/units/hex.js';
import { storageIndex } from '../../src/units/storage-index.js';
import { describeShared } from '../support/shared.js';
import { epochOf, fieldsNamedIn } from './vector-epoch.js';
import type { ConsensusVectors } from './vector-shapes.js';

const raw = (bits: string) => BigInt(bits) as I32F32;

/** Checks every case of a subject and says how many there were. */
const runners: {
  readonly [Subject in keyof ConsensusVectors]: (cases: ConsensusVectors[Subject]) => number;
} = {
  commitHash: (cases) => {
    for (const { account, hash, preimage, versionKey, netuid, mecid, ...rest } of cases) {
      expect(storageIndex(netuid, mecid)).toBe(rest.storageIndex);
      const accountId = fromHex(account) ?? new Uint8Array();
      const commit = { ...rest, accountId, versionKey: BigInt(versionKey) };
      expect(toHex(encodeCommitPreimage(commit))).toBe(preimage);
      expect(toHex(commitHash(commit))).toBe(hash);
    }
    return cases.length;
  },
  maxUpscale: (cases) => {
    for (const { input, output } of cases) expect(maxUpscale(input)).toEqual(output);
    return cases.length;
  },
  clientFloatToU16: (cases) => {
    for (const { uids, weights, outUids, outValues } of cases) {
      const entries = uids.map((uid, index) => ({ uid, weight: String(weights[index]) }));
      const row = weightsFromDecimals(entries);
      expect(row).toEqual(outUids.map((uid, index) => [uid, outValues[index]]));
    }
    return cases.length;
  },
  fixed: ({ ops, exp }) => {
    for (const { a, b, ...expected } of ops) {
      expect({
        mul: mul(raw(a), raw(b)).toString(),
        divOrZero: div(raw(a), raw(b)).toString(),
        roundA: round(raw(a)).toString(),
      }).toEqual(expected);
    }
    for (const { x, exp: power } of exp) expect(clampedExponential(raw(x))).toBe(BigInt(power));
    return ops.length + exp.length;
  },
  revealSchedule: (cases) => {
    for (const { state, revealPeriod, nowSeconds, blockSeconds, ...expected } of cases) {
      const plan = planReveal(state, state.currentBlock, revealPeriod);
      const now = { block: state.currentBlock, seconds: nowSeconds, blockSeconds };
      const round = plan && revealRound(quicknet, now, plan.firstRevealBlock);
      expect({ ...plan, revealRound: round }).toEqual(expected);
    }
    return cases.length;
  },
  revealScheduleBeforeSpec423: (cases) => {
    for (const { netuid, tempo, currentBlock, revealPeriod, ...rest } of cases) {
      const { nowSeconds, blockSeconds, ...expected } = rest;
      const plan = planFixedReveal({ netuid, tempo }, currentBlock, revealPeriod);
      const now = { block: currentBlock, seconds: nowSeconds, blockSeconds };
      const round = revealRound(quicknet, now, plan.firstRevealBlock);
      expect({ ...plan, revealRound: round }).toEqual(expected);
    }
    return cases.length;
  },
  consensus: ({ cases, sequences }) => {
    for (const { name, spec, input, expected } of cases) {
      const result = runEpoch(epochOf(input, spec));
      expect(fieldsNamedIn(expected, result), name).toEqual(expected);
    }
    for (const { name, steps } of sequences.sequences) {
      steps.forEach(({ input, expected }, step) => {
        const result = runEpoch(epochOf(input, 425));
        expect(fieldsNamedIn(expected, result), `${name}, step ${step}`).toEqual(expected);
      });
    }
    return cases.length + sequences.sequences.flatMap(({ steps }) => steps).length;
  },
};

/** Keys of the file that are no subject of this room, and why. */
const elsewhere = {
  format: 'the version of the file',
  set: 'the name of the file',
  timelock: 'encryption of commits, in test/timelock',
  shield: 'encryption of extrinsics, not consensus',
};

describeShared('consensus as the runtime computes it', 'vectors/weights.json', (path) => {
  const vectors: ConsensusVectors = JSON.parse(readFileSync(path, 'utf8'));

  it('leaves no subject of the file unchecked', () => {
    const answered = [...Object.keys(runners), ...Object.keys(elsewhere)];
    expect(Object.keys(vectors).filter((subject) => !answered.includes(subject))).toEqual([]);
  });

  for (const subject of Object.keys(runners) as (keyof ConsensusVectors)[]) {
    it(`agrees with the runtime on every case of ${subject}`, () => {
      const run = runners[subject] as (cases: unknown) => number;
      const count = run(vectors[subject]);
      expect(count).toBeGreaterThan(0);
      process.stdout.write(`${subject}: ${count} cases\n`);
    });
  }
});
