import { spawn } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { type Collected, collected } from '../collected.js';
import { entry } from '../entry.js';

/** Types lines into a shell that finds the built program under its name. */
export type Shell = {
  readonly start: (line: string, home: string, env: NodeJS.ProcessEnv) => ReturnType<typeof spawn>;
  readonly run: (line: string, home: string, env: NodeJS.ProcessEnv) => Promise<Collected>;
};

export function shellIn(folder: string): Shell {
  symlinkSync(entry, join(folder, 'btcli'));
  const path = [folder, dirname(process.execPath), process.env.PATH].join(delimiter);
  const start: Shell['start'] = (line, home, env) =>
    spawn('/bin/sh', ['-c', `exec btcli ${line}`], {
      cwd: home,
      env: { PATH: path, HOME: home, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // None may outlast the test that started it.
      ...{ timeout: 90_000, killSignal: 'SIGKILL' },
    });
  return { start, run: (line, home, env) => collected(start(line, home, env)) };
}
