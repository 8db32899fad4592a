// Times whole processes in turn, A B C A B C, so that whatever else the machine does strikes all alike.
import { spawn } from 'node:child_process';
import { progress } from '../progress.mjs';

/**
 * A case is `{ name, program, args, env }`; `args` and `env` may be functions of the round. Gives for each case
 * what `runOnce` told of every round, in order, so that rounds can be compared pair by pair.
 */
export async function interleave(cases, rounds) {
  const took = new Map(cases.map(({ name }) => [name, []]));
  // The first round warms disks and caches and is not counted.
  for (let round = -1; round < rounds; round++) {
    progress(round < 0 ? `warming ${cases.length} cases` : `round ${round + 1} of ${rounds}`);
    for (const each of cases) {
      const ran = await runOnce(each, round);
      if (round >= 0) took.get(each.name).push(ran);
    }
  }
  return took;
}

/** Nothing that is measured takes so long unless it hangs. */
const MOST_MS = 60_000;

/**
 * Both clocks of a process, told by who started it: what Node sees of a child's end comes late and says
 * nothing of its processor. What it answers goes into a pipe, as in a shell; Node would give it a socket.
 */
const CLOCKED = `exec > >(cat); TIMEFORMAT="%3U %3S"; from=$EPOCHREALTIME
time "$@" 2>&3 3>&-
status=$?; echo "$from $EPOCHREALTIME" >&2; exit $status`;

const running = new Set();
process.once('exit', () => running.forEach(end));

/** The whole group of a process, since the one that was started only waits for another. */
function end(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It was gone.
  }
}

/**
 * One process from its start until it is gone: milliseconds by the wall's clock (`ms`) and of the
 * processor (`cpu`). Fails when the process does, and when it hangs.
 */
export function runOnce({ name, program, args, env }, round) {
  const [words, own] = [args, env].map((each) => (typeof each === 'function' ? each(round) : each));
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', CLOCKED, name, program, ...words], {
      env: { ...process.env, ...own },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      detached: true,
    });
    running.add(child);
    const hangs = setTimeout(end, MOST_MS, child);
    const said = ['', '', '', ''];
    for (const at of [1, 2, 3]) {
      child.stdio[at].setEncoding('utf8').on('data', (chunk) => {
        said[at] += chunk;
      });
    }
    child.on('error', reject);
    child.on('close', (status, signal) => {
      clearTimeout(hangs);
      running.delete(child);
      const [, stdout, clocks, stderr] = said;
      if (status !== 0) {
        const why = signal ? `was ended after ${MOST_MS / 1000} s` : `ended with ${status}`;
        reject(new Error(`${name} ${why}: ${(stderr || stdout).slice(-800)}`));
        return;
      }
      const [user, system, from, to] = clocks.replaceAll(',', '.').trim().split(/\s+/).map(Number);
      const [ms, cpu] = [(to - from) * 1000, (user + system) * 1000];
      resolve({ ms, cpu, stdout, stderr });
    });
  });
}
