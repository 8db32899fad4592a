// Times whole processes in turn, A B C A B C, so that whatever else the machine does strikes all alike.
import { spawn } from 'node:child_process';

/**
 * A case is `{ name, program, args, env }`; `args` may be a function of the round. Gives for each case
 * the milliseconds of every round, in order, so that rounds can be compared pair by pair.
 */
export async function interleave(cases, rounds) {
  const took = new Map(cases.map(({ name }) => [name, []]));
  // The first round warms disks and caches and is not counted.
  for (let round = -1; round < rounds; round++) {
    for (const each of cases) {
      const { ms } = await runOnce(each, round);
      if (round >= 0) took.get(each.name).push(ms);
    }
  }
  return took;
}

/** Nothing that is measured takes so long unless it hangs. */
const MOST_MS = 60_000;

/** One process from its start until it is gone; fails when it does, and when it hangs. */
export function runOnce({ name, program, args, env }, round) {
  const words = typeof args === 'function' ? args(round) : args;
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(program, words, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: MOST_MS,
      killSignal: 'SIGKILL',
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (status, signal) => {
      const ms = performance.now() - started;
      if (status === 0) resolve({ ms, stdout, stderr });
      else
        reject(
          new Error(`${name} ended with ${signal ?? status}: ${(stderr || stdout).slice(-800)}`),
        );
    });
  });
}
