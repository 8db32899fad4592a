import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Scheme } from '../../src/units/signer.js';
import { finish } from '../support/cli.js';

/** One thing for the Python side to do; messages and signatures in hex without 0x. */
export type Job =
  | {
      readonly do: 'write';
      readonly path: string;
      readonly from: 'mnemonic' | 'seed' | 'private' | 'uri';
      readonly secret: string;
      readonly scheme: Scheme;
      readonly password?: string | undefined;
      readonly message: string;
    }
  | {
      readonly do: 'open';
      readonly path: string;
      readonly password?: string | undefined;
      readonly message: string;
    }
  | {
      readonly do: 'verify';
      readonly address: string;
      readonly scheme: Scheme;
      readonly message: string;
      readonly signature: string;
    };

export type Done = {
  readonly address?: string;
  readonly public?: string;
  readonly signature?: string;
  readonly verified?: boolean;
  readonly error?: string;
};

/** The Python that an environment variable names, or why there is none. */
export function pythonFrom(variable: string): { python: string } | { missing: string } {
  const python = process.env[variable];
  if (!python) return { missing: `${variable} does not name a Python` };
  return existsSync(python) ? { python } : { missing: `${variable}: there is no ${python}` };
}

/** One process for the whole batch: loading the library takes longer than most of its work. */
export const runPython = (python: string, jobs: readonly Job[]): Promise<readonly Done[]> =>
  runScript(python, 'wallets.py', jobs);

/** Gives one of the scripts beside this file its request, and gives what it answers. */
export async function runScript<Answer>(
  python: string,
  script: string,
  request: unknown,
): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'btcli-interop-'));
  try {
    const answer = join(folder, 'answer.json');
    const path = fileURLToPath(new URL(script, import.meta.url));
    const child = spawn(python, [path, answer], {
      env: { PATH: process.env.PATH, HOME: folder },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    child.stdin?.end(JSON.stringify(request));
    const { status, stderr } = await finish(child);
    if (status !== 0) throw new Error(`${python} ended with ${status}: ${stderr.slice(-2000)}`);
    return JSON.parse(readFileSync(answer, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
