import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { asTheSuiteRuns } from '../plain.js';
import { countFileSystem } from './counted-fs.js';
import { countSockets } from './counted-socket.js';
import { countSteps, type Fault } from './steps.js';

/** One command for a worker: its words, and where it is struck, if at all. */
export type Order = { readonly argv: readonly string[]; readonly fault?: Fault };

/** What a worker says: last words before it dies, or how a command ended. */
export type Said =
  | { readonly dies: string }
  | {
      readonly status: number;
      readonly stdout: string;
      readonly stderr: string;
      readonly struck: string | null;
      readonly steps: readonly string[];
    };

/**
 * Runs the built btcli for one order a line, in one process, since a start costs more than a command.
 * It dies like any process: at SIGKILL, with nothing done afterwards.
 */
async function main([entry = '', home = '', journal = '']: readonly string[]): Promise<void> {
  const { HOME: _HOME, PATH } = process.env;
  process.env = { ...asTheSuiteRuns, PATH, HOME: home };
  process.setMaxListeners(0);
  const write = process.stdout.write.bind(process.stdout);
  const fs = process.getBuiltinModule('node:fs');
  const speak = fs.writeSync;
  const say = (said: Said) => speak(1, `${JSON.stringify(said)}\n`);

  const steps = countSteps((kind, name) => {
    if (kind === 'kill') {
      say({ dies: name });
      process.kill(process.pid, 'SIGKILL');
    }
    if (kind === 'gone') line.open = false;
    line.cut();
  });
  const line = countSockets(steps);
  countFileSystem(journal, steps);

  let caught = { stdout: '', stderr: '' };
  const { writeSync } = fs;
  // What is written at once, past the stream that is caught below.
  const writeOrCatch = (file: number, bytes: Uint8Array, ...more: number[]) => {
    if (file !== 1) return writeSync(file, bytes, ...more);
    const rest = Buffer.from(bytes.subarray(more[0]));
    caught.stdout += rest.toString();
    return rest.length;
  };
  Object.assign(fs, { writeSync: writeOrCatch });

  const load = createRequire(entry);
  for await (const text of createInterface({ input: process.stdin })) {
    const { argv, fault } = JSON.parse(text) as Order;
    caught = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      const take = (chunk: unknown, ...rest: unknown[]) => {
        caught[name] += String(chunk);
        const done = rest.find((each) => typeof each === 'function');
        if (typeof done === 'function') setImmediate(done as () => void);
        return true;
      };
      Object.assign(process[name], { write: take });
    }
    line.open = true;
    steps.arm(fault);
    process.argv = [process.execPath, entry, ...argv];
    const status = await new Promise<number>((resolve) => {
      Object.assign(process, { exit: resolve });
      try {
        delete load.cache[entry];
        load(entry);
      } catch {
        resolve(-1);
      }
    });
    Object.assign(process.stdout, { write });
    const [struck, passed] = [steps.struck() ?? null, steps.passed()];
    steps.arm(undefined);
    say({ status, ...caught, struck, steps: passed });
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = 1;
  throw error;
});
