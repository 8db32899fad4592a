import { syncBuiltinESMExports } from 'node:module';
import { relative, sep } from 'node:path';
import type { Steps } from './steps.js';

const counted = [
  ...['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync', 'linkSync', 'rmSync'],
  ...['mkdirSync', 'writeFileSync', 'readFileSync', 'readdirSync', 'existsSync', 'statSync'],
] as const;

type Call = (...args: unknown[]) => unknown;

/** From here on every file-system call about this folder passes a step before it and one after it. */
export function countFileSystem(folder: string, steps: Steps): void {
  const fs = process.getBuiltinModule('node:fs') as unknown as Record<string, Call>;
  const opened = new Map<unknown, string>();
  for (const name of counted) {
    const real = fs[name];
    if (!real) throw new Error(`node:fs has no ${name}`);
    fs[name] = (...args) => {
      const [subject] = args;
      const path = typeof subject === 'number' ? opened.get(subject) : String(subject);
      if (!path?.startsWith(folder)) return real(...args);
      const step = `${name.replace('Sync', '')} ${kindOf(path, folder)}`;
      steps.pass(`before ${step}`);
      const result = real(...args);
      if (name === 'openSync') opened.set(result, path);
      if (name === 'closeSync') opened.delete(subject);
      steps.pass(`after ${step}`);
      return result;
    };
  }
  syncBuiltinESMExports();
}

/** What a path of the journal is, without the hash or key that names it. */
function kindOf(path: string, folder: string): string {
  const [room = '', name = ''] = relative(folder, path).split(sep);
  const draft = path.endsWith('.tmp') ? ' draft' : '';
  if (room === 'locks') return `${name.split('-', 1)[0]} lock`;
  if (name) return `${room} mark${draft}`;
  return /^\.?0x/.test(room) ? `entry${draft}` : `folder ${room || 'journal'}`;
}
