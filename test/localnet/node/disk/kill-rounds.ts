import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { scanFrames } from '../../../../src/localnet/node/disk/frames.js';
import { decodeRecord } from '../../../../src/localnet/node/disk/record.js';
import type { Child } from '../../../support/child-script.js';
import { seededRandom } from '../../../support/seeded-random.js';
import { tempFolder } from '../../../support/temp-folder.js';

export type KillCounts = {
  kills: number;
  blocks: number;
  /** Whole blocks that the child had written but not yet told of when it was killed. */
  untold: number;
  /** Kills that left a part of a block at the end of the log. */
  torn: number;
};

type Start = (dir: string, task: 'grow') => Child;

/** Kills on one chain; then another is begun, since opening takes longer with every block. */
const PER_CHAIN = 50;
const PREFACE_BYTES = 16;

/**
 * Kills a growing chain so many times. Each time the log itself, read apart from the chain, says which
 * blocks are whole: none that was told of may be missing, and the last is where the chain opens next.
 */
export async function killRounds(start: Start, rounds: number, seed: number): Promise<KillCounts> {
  const random = seededRandom(seed);
  const counts: KillCounts = { kills: 0, blocks: 0, untold: 0, torn: 0 };
  while (counts.kills < rounds) {
    const dir = tempFolder();
    let expected: string | undefined;
    for (let left = Math.min(PER_CHAIN, rounds - counts.kills); left > 0; left--) {
      const child = start(dir, 'grow');
      const opened = await child.line();
      expect(opened).toBe(`open ${expected ?? opened.slice('open '.length)}`);
      const told: string[] = [];
      for (let seen = 1 + random.below(6); seen > 0; seen--) told.push(await child.line());
      await turns(random.below(400));
      child.process.kill('SIGKILL');
      expect((await child.ended).signal).toBe('SIGKILL');
      const { whole, torn } = inLog(dir);
      const last = told.at(-1) ?? '';
      expect(whole).toEqual(expect.arrayContaining(told));
      counts.untold += whole.length - 1 - whole.indexOf(last);
      counts.torn += torn ? 1 : 0;
      counts.kills++;
      expected = whole.at(-1);
    }
    const child = start(dir, 'grow');
    expect(await child.line()).toBe(`open ${expected}`);
    child.process.kill('SIGKILL');
    await child.ended;
    counts.blocks += inLog(dir).whole.length;
  }
  return counts;
}

/** Turns of the loop, not time, so that the kill falls at another point of the next block. */
async function turns(count: number): Promise<void> {
  for (let turn = count; turn > 0; turn--) await new Promise(setImmediate);
}

function inLog(dir: string): { readonly whole: readonly string[]; readonly torn: boolean } {
  const file = readFileSync(join(dir, 'blocks.log'));
  const { payloads, end, damaged } = scanFrames(file, PREFACE_BYTES);
  expect(damaged).toBe(false);
  const whole = payloads.map((payload) => {
    const { block } = decodeRecord(payload);
    return `${block.number} ${block.hash}`;
  });
  return { whole, torn: end < file.length };
}
