import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type Refusal, refuse } from '../errors.js';
import type { Argon2 } from './argon2.js';
import { KEY_BYTES } from './key-recipe.js';

const program = new URL('./argon2-worker.mjs', import.meta.url);
/** Nothing is inherited, least of all code that is loaded first, and nothing is printed. */
const alone = { argv: [], env: {}, execArgv: [], stdout: true, stderr: true };

/**
 * The build that runs anywhere, in a thread of its own: sockets are served during its seconds, and
 * Ctrl-C ends it at once. That is why the argon2 of newer Nodes is not taken, which needs 0.87 of the
 * time: a program cannot end before the threads of node:crypto have.
 */
export async function wasmArgon2(): Promise<Argon2> {
  // A program whose files are being replaced is no lack of memory.
  await access(fileURLToPath(program));
  return async (password, recipe) => {
    const worker = start();
    try {
      // Buffers may lie in a pool with others, and whole pools would be handed over.
      const [own, salt] = [Uint8Array.from(password), Uint8Array.from(recipe.salt)];
      const answer = answerOf(worker);
      const question = { password: own, recipe: { ...recipe, salt }, length: KEY_BYTES };
      worker.postMessage(question, [own.buffer]);
      return await answer;
    } finally {
      await worker.terminate();
    }
  };
}

function start(): Worker {
  try {
    return new Worker(program, alone);
  } catch (reason) {
    const why = kindOf(reason);
    throw refuse(
      'file-system',
      `the thread for argon2 could not start (${why})`,
      why === 'ERR_ACCESS_DENIED'
        ? 'let Node start threads: give it --allow-worker beside the permissions it runs with'
        : 'let more threads run (`ulimit -u`, or the pids limit of a container), then try again',
    );
  }
}

const answerOf = (worker: Worker): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    worker.once('message', (key?: Uint8Array) => (key ? resolve(key) : reject(new NoMemory())));
    worker.once('error', (reason) => {
      const why = kindOf(reason);
      reject(why === 'ERR_WORKER_OUT_OF_MEMORY' ? new NoMemory() : ended(why));
    });
    worker.once('exit', (status) => reject(ended(`exit ${status}`)));
  });

const ended = (why: string): Refusal =>
  refuse(
    'file-system',
    `the thread for argon2 ended without an answer (${why})`,
    `install btcli again if ${fileURLToPath(program)} is damaged; no password was judged`,
  );

/** The sort of an error: its message may quote what the thread was given. */
const kindOf = (reason: unknown): string => {
  const { code, name } = reason as NodeJS.ErrnoException;
  return code ?? name;
};

class NoMemory extends Error {}
