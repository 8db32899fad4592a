import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { createContext } from '../../src/open-context.js';
import { run } from '../../src/program/run.js';
import type { Terminal } from '../../src/terminal.js';
import { noSettings } from '../support/no-settings.js';
import { tempFolder } from '../support/temp-folder.js';

const moves = { cursorTo: () => true, clearLine: () => true, moveCursor: () => true };

// Newer Node gives a chunk at a time.
function readAll(stream: PassThrough): string {
  let all = '';
  for (let chunk = stream.read(); chunk !== null; chunk = stream.read()) all += chunk;
  return all;
}

afterEach(() => {
  vi.unstubAllEnvs();
});

/** What a command that takes its time leaves on each stream; a terminal can be told to move its cursor. */
async function said(line: string, isTTY: boolean, env: NodeJS.ProcessEnv = {}) {
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
  return { status, stdout: readAll(streams.stdout), stderr: readAll(stderr) };
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

  it('is gone before a refusal is told, though the unlock beside it still runs', async () => {
    vi.stubEnv('CI', undefined);
    const stderr = Object.assign(new PassThrough(), { isTTY: true, columns: 80, ...moves });
    const silent = () => {};
    const { context, close } = createContext({
      terminal: { stdin: new PassThrough(), stdout: new PassThrough(), stderr, env: {} } as never,
      output: { preview: silent, warn: silent, tell: silent, trace: silent },
      ...{ stop: new AbortController().signal, canAsk: false, showsProgress: true },
      ...{ settings: noSettings, words: 'stake add', line: 'btcli stake add' },
      ...{ sent: silent, connected: silent, believesNothingKept: false },
    });
    let end = silent;
    const unlocked = new Promise<void>((resolve) => {
      end = resolve;
    });
    const shown = context.during('unlocking a coldkey', unlocked);
    await context.during('reading the prices', Promise.resolve());
    await close();
    expect(readAll(stderr)).toContain('unlocking a coldkey');
    stderr.write('error: refused\n');
    await context.during('reading on', Promise.resolve());
    end();
    await shown;
    expect(readAll(stderr)).toBe('error: refused\n');
  });
});
