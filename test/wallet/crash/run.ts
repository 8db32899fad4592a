import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { openKeyVault } from '../../../src/wallet/keys.js';
import { layOut } from './before.js';
import { expectNothingLost, expectOrder, stateOf } from './invariants.js';
import { type Operation, operations, uris } from './operations.js';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const nodeModules = here('../../../node_modules');

/** A moment in which the process dies. */
export type Death = {
  readonly operation: Operation;
  readonly when: 'before' | 'after' | 'half';
  readonly at: number;
};

/** The child, bundled once; `remove` deletes it. */
export function crashChild() {
  const folder = mkdtempSync(join(tmpdir(), 'btcli-crash-'));
  const script = join(folder, 'child.cjs');
  buildSync({
    stdin: {
      contents: `import { operations } from './operations.ts';
        operations[process.argv[2]](process.argv[3]).catch((error) => {
          process.stderr.write(String(error.stack));
          process.exitCode = 1;
        });`,
      resolveDir: here('.'),
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: script,
    external: ['@node-rs/argon2'],
    // So that the native library is found by NODE_PATH.
    supported: { 'dynamic-import': false },
    banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'bundleUrl' },
    logLevel: 'error',
  });
  return { script, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

type Child = ReturnType<typeof crashChild>;

/** The calls an undisturbed operation makes, in order. */
export async function callsOf(child: Child, operation: Operation): Promise<readonly string[]> {
  return inWorld(child, operation, async (root, base) => {
    const { stdout, signal } = await run(child, operation, base, root, 'count|-1');
    if (signal !== null) throw new Error(`${operation} ended by ${signal}`);
    return JSON.parse(stdout);
  });
}

/** Kills an operation once, or its repetition as well, and checks what is left and what comes of it. */
export async function die(child: Child, death: Death, again?: Death): Promise<void> {
  const { operation } = death;
  await inWorld(child, operation, async (root, base) => {
    const { signal } = await run(child, operation, base, root, `${death.when}|${death.at}`);
    if (signal !== 'SIGKILL') throw new Error('the child outlived its death');
    await expectNothingLost(base, root);
    if (again) {
      // What was finished by the first may refuse to be repeated, which is no matter here.
      await run(child, operation, base, root, `${again.when}|${again.at}`, 'ignore');
      await expectNothingLost(base, root);
    }
    await next(root);
    if ((await stateOf(root, operation)) === 'before') await operations[operation](root);
    await expectNothingLost(base, root);
    await expectOrder(root, operation);
  });
}

/** Some other command that writes: it works, and mends what the dead one left. */
async function next(root: string): Promise<void> {
  const origin = { kind: 'development', uri: uris.other, scheme: 'sr25519' } as const;
  const name = { wallet: 'next', hotkey: undefined };
  const prepared = await openKeyVault(root).prepareRestored(name, origin, 'refuse');
  await prepared.write(undefined);
}

async function inWorld<T>(
  child: Child,
  operation: Operation,
  work: (root: string, base: string) => Promise<T>,
): Promise<T> {
  const base = mkdtempSync(join(child.folder, 'world-'));
  const root = join(base, 'wallets');
  for (const name of ['home', 'tmp']) mkdirSync(join(base, name));
  try {
    await layOut(root, operation);
    return await work(root, base);
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

function run(
  child: Child,
  operation: Operation,
  base: string,
  root: string,
  killAt: string,
  complaints: 'inherit' | 'ignore' = 'inherit',
) {
  const env = {
    HOME: join(base, 'home'),
    TMPDIR: join(base, 'tmp'),
    NODE_PATH: nodeModules,
    KILL_AT: `${root}|${killAt}`,
  };
  const args = ['--require', here('./kill-at.cjs'), child.script, operation, root];
  const started = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', complaints] });
  let stdout = '';
  started.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  return new Promise<{ stdout: string; signal: string | null }>((resolve, reject) => {
    started.on('error', reject);
    started.on('close', (_code, signal) => resolve({ stdout, signal }));
  });
}
