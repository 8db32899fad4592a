import { readFileSync, renameSync, rmSync } from 'node:fs';
import { isAbsolute, join, normalize } from 'node:path';
import { syncFolder } from '../../disk/folders.js';
import { replaceFile } from '../../disk/replace-file.js';
import { refuse } from '../../errors.js';
import type { Step } from './step.js';

/**
 * What is about to be written, by names alone, put down before anything is: whoever finds it after a
 * crash can remove what was prepared (`prepare`), finish the steps (`apply`) or take them back.
 */
export type Intent = {
  readonly phase: 'prepare' | 'apply' | 'take-back';
  /** Folders that are made on the way, the outermost first. */
  readonly folders: readonly string[];
  readonly temporaries: readonly string[];
  readonly steps: readonly Step[];
};

const intentPath = (root: string) => join(root, '.wallets.pending');
const turnedPath = (root: string) => join(root, '.wallets.take-back');

/** Puts an intent down, safe on the disk, in one step. */
export function writeIntent(root: string, intent: Intent): void {
  const path = intentPath(root);
  replaceFile(path, Buffer.from(JSON.stringify(intent)), `${path}.tmp`);
}

/** From now on the steps are to be taken back; works on a full disk, since it only renames. */
export function turnIntent(root: string): void {
  renameSync(intentPath(root), turnedPath(root));
  syncFolder(root);
}

export function clearIntent(root: string): void {
  rmSync(`${intentPath(root)}.tmp`, { force: true });
  rmSync(intentPath(root), { force: true });
  rmSync(turnedPath(root), { force: true });
  syncFolder(root);
}

/** The intent somebody left; refuses one that this program cannot have written. */
export function readIntent(root: string): Intent | undefined {
  const turned = read(turnedPath(root));
  return turned ? { ...turned, phase: 'take-back' } : read(intentPath(root));
}

function read(path: string): Intent | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      ['ENOENT', 'ENOTDIR'].includes(`${error.code}`)
    )
      return undefined;
    throw error;
  }
  const intent = parseIntent(text);
  if (intent) return intent;
  throw refuse(
    'unreadable-keyfile',
    `${path} is damaged, so an interrupted write cannot be finished`,
    'check which keys are complete with `btcli wallet list`, then remove that file',
  );
}

function parseIntent(text: string): Intent | undefined {
  try {
    const intent: Intent = JSON.parse(text);
    const names = [
      ...intent.folders,
      ...intent.temporaries,
      ...intent.steps.flatMap((step) =>
        step.kind === 'replace' ? [step.from, step.to, step.kept] : [step.from, step.to],
      ),
    ];
    const kinds = ['move', 'move-folder', 'replace'];
    const sound =
      ['prepare', 'apply'].includes(intent.phase) &&
      names.every(isInside) &&
      intent.steps.every(({ kind }) => kinds.includes(kind));
    return sound ? intent : undefined;
  } catch {
    return undefined;
  }
}

/** Names lead nowhere but below the folder of the wallets. */
const isInside = (name: unknown): boolean =>
  typeof name === 'string' &&
  name !== '' &&
  !isAbsolute(name) &&
  normalize(name).split(/[\\/]/)[0] !== '..';
