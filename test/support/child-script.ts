import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll } from 'vitest';

/** A script of test/ in a process of its own, so that it can be killed. */
export type Child = {
  readonly process: ChildProcess;
  /** The next line it prints; rejects when it ends first. */
  readonly line: () => Promise<string>;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
};

/** Bundles a TypeScript file, given from this folder, and gives the way to start it; call it outside of tests. */
export function childScript(source: string): (...args: string[]) => Child {
  const script = bundled(source);
  return (...args) => start(script, args);
}

/** The bundle alone, for Node to load before a program. */
export function bundled(source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'btcli-child-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, 'child.cjs');
  const entry = fileURLToPath(new URL(source, import.meta.url));
  buildSync({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'error',
    logOverride: { 'empty-import-meta': 'silent' },
  });
  return outfile;
}

function start(script: string, args: readonly string[]): Child {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    process: child,
    async line() {
      const { value, done } = await lines.next();
      if (done) throw new Error('the child ended without saying more');
      return value;
    },
    ended: new Promise((resolve) => {
      child.once('exit', (code, signal) => resolve({ code, signal }));
    }),
  };
}
