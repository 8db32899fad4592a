import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it, test } from 'vitest';
import { run } from '../../src/program/run.js';
import type { Terminal } from '../../src/terminal.js';
import { tempFolder } from '../support/temp-folder.js';

/** What a command that takes its time leaves on each stream; a terminal can be told to move its cursor. */
async function said(line: string, isTTY: boolean, env: NodeJS.ProcessEnv = {}) {
  const moves = { cursorTo: () => true, clearLine: () => true, moveCursor: () => true };
  const stderr = Object.assign(new PassThrough(), { isTTY, columns: 80, ...moves });
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr };
  const home = tempFolder();
  const words = `wallet new-hotkey ${line}`.split(' ').filter(Boolean);
  const terminal = {
    ...streams,
    env: { HOME: home, BT_WALLET_PATH: join(home, 'wallets'), ...env },
  } as unknown as Terminal;
  const status = await run(
    words,
    terminal,
    '0',
    new AbortController().signal,
    new Promise(() => {}),
    () => {},
  );
  // Newer Node gives a chunk at a time.
  const read = (stream: PassThrough) => {
    let all = '';
    for (let chunk = stream.read(); chunk !== null; chunk = stream.read()) all += chunk;
    return all;
  };
  return { status, stdout: read(streams.stdout), stderr: read(stderr) };
}

describe('progress is for somebody who watches, and never part of the answer', () => {
  it('is drawn on a terminal', async () => {
    const { status, stdout, stderr } = await said('', true);
    expect(status).toBe(0);
    expect(stderr).toContain('writing the key');
    expect(stdout).not.toContain('writing the key');
  });

  test.each([
    ['', false, {}],
    ['--quiet', true, {}],
    ['--json', true, {}],
    ['--format csv', true, {}],
    ['', true, { TERM: 'dumb' }],
  ] as const)('%j, terminal: %s, %j: silent', async (line, isTTY, env) => {
    const { status, stderr } = await said(line, isTTY, env);
    expect(status).toBe(0);
    expect(stderr).not.toContain('writing the key');
  });
});
