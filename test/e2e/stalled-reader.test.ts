import { execFileSync, spawn } from 'node:child_process';
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { tempFolder } from '../support/temp-folder.js';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** The next thing that is there to be read, one byte long, so that all else stays in the pipe. */
async function firstByte(pipe: number): Promise<void> {
  for (;;) {
    try {
      if (readSync(pipe, Buffer.alloc(1)) === 1) return;
    } catch (reason) {
      if ((reason as NodeJS.ErrnoException).code !== 'EAGAIN') throw reason;
    }
    await new Promise(setImmediate);
  }
}

it.runIf(process.platform === 'linux')(
  'ends when it is told to, though nobody reads its answer to the end',
  async () => {
    const pipe = join(tempFolder(), 'answer');
    execFileSync('mkfifo', [pipe]);
    const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
    const writer = openSync(pipe, constants.O_WRONLY);
    const program = spawn(process.execPath, [cli, 'tools', '--json'], {
      stdio: ['ignore', writer, 'ignore'],
    });
    closeSync(writer);
    const ended = new Promise<NodeJS.Signals | null | number>((resolve) => {
      program.once('close', (status, signal) => resolve(signal ?? status));
    });
    await firstByte(reader);
    program.kill('SIGTERM');
    expect(await ended).toBe(130);
    closeSync(reader);
  },
);
