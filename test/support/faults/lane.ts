import { fileURLToPath } from 'node:url';
import type { Child } from '../child-script.js';
import type { Envelope } from '../cli.js';
import { validated } from '../contract.js';
import type { Fault } from './steps.js';
import type { Order, Said } from './worker.js';

const entry = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));

/** How one command ended: by its own word, or struck dead at a step. */
export type Ended =
  | { readonly died: string }
  | (Extract<Said, { status: number }> & { readonly json: () => Envelope });

/** Commands one after the other; one that comes after a strike runs in a new process. */
export type Lane = {
  readonly run: (line: string, fault?: Fault) => Promise<Ended>;
  readonly close: () => Promise<void>;
};

export function openLane(start: (...args: string[]) => Child, home: string, journal: string): Lane {
  let worker: Child | undefined;
  const retire = async () => {
    worker?.process.kill('SIGKILL');
    await worker?.ended;
    worker = undefined;
  };
  return {
    async run(line, fault) {
      worker ??= start(entry, home, journal);
      const order: Order = { argv: line.split(' ').filter(Boolean), ...(fault && { fault }) };
      worker.process.stdin?.write(`${JSON.stringify(order)}\n`);
      const said = JSON.parse(await worker.line()) as Said;
      if ('dies' in said) {
        const { signal } = await worker.ended;
        if (signal !== 'SIGKILL') throw new Error(`it was to be killed, and ended by ${signal}`);
        worker = undefined;
        return { died: said.dies };
      }
      if (said.struck !== null) await retire();
      return { ...said, json: () => validated(said.stdout) };
    },
    close: retire,
  };
}
