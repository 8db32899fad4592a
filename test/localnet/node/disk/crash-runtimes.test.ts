import { describe, expect, it } from 'vitest';
import { childScript } from '../../../support/child-script.js';
import { describeRealRuntime } from '../../../support/real-runtime.js';
import { killRounds } from './kill-rounds.js';

const ROUNDS = Number(process.env.BTCLI_KILL_ROUNDS ?? 4);
const MINUTES = 60_000;
const timeout = (1 + ROUNDS / 4) * MINUTES;
const start = childScript('chain-child.ts');

const print = (rules: string, counts: object) =>
  process.stderr.write(`killed on ${rules}: ${JSON.stringify(counts)}\n`);

describe('a chain of the built-in rules whose process is killed', () => {
  it('opens at the last block that was wholly written', { timeout }, async () => {
    const counts = await killRounds((dir, task) => start(dir, task, 'builtin'), ROUNDS, 17);
    print('builtin', counts);
    expect(counts.kills).toBe(ROUNDS);
  });
});

describeRealRuntime('a chain of a real runtime whose process is killed', (_blob, file) => {
  it('opens at the last block that was wholly written', { timeout }, async () => {
    const counts = await killRounds((dir, task) => start(dir, task, file), ROUNDS, 23);
    print('the real runtime', counts);
    expect(counts.kills).toBe(ROUNDS);
  });
});
