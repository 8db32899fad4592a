import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { refuse } from '../errors.js';
import { parseObject, type SettingTexts, settingsFault } from './config-file.js';

export const PROJECT_FILE = '.btcli.json';

/** What the nearest project file says, or why nobody listens to it. */
export type ProjectFile = { readonly path: string } & (
  | { readonly settings: SettingTexts }
  | { readonly ignored: string }
);

/** Why there is no file for us here: none, or one in a folder that is not ours to look into. */
const NOT_HERE = ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP', 'ENXIO'];

/**
 * The nearest project file, from a folder upwards; none above the home folder. One that somebody else
 * could have put there is ignored. Refuses a damaged one.
 */
export function findProject(folder: string, home: string): ProjectFile | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const found = projectAt(join(at, PROJECT_FILE));
    if (found) return found;
    if (at === home || at === dirname(at)) return undefined;
  }
}

/** Looks and reads through one handle, so that what is read is what was judged. */
function projectAt(path: string): ProjectFile | undefined {
  const file = opened(path);
  if (file === undefined) return undefined;
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) return undefined;
    const ignored = distrust(stats);
    return ignored === undefined ? projectIn(readFileSync(file, 'utf8'), path) : { path, ignored };
  } finally {
    closeSync(file);
  }
}

/** Never waits: a pipe by that name would have no end. */
function opened(path: string): number | undefined {
  try {
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (NOT_HERE.includes(code)) return undefined;
    throw error;
  }
}

function projectIn(text: string, path: string): ProjectFile {
  const settings = parseObject(text.replace(/^\ufeff/, ''));
  const fault = typeof settings === 'string' ? settings : settingsFault('it', settings);
  if (fault === undefined) return { path, settings: settings as SettingTexts };
  throw refuse(
    'file-system',
    `the project file ${path} is damaged: ${fault}`,
    'mend it, or move it away; it is an object of settings, such as {"network": "test"}',
  );
}

/** Why a file may not be the operator's own; a checkout belongs to whoever made it. */
function distrust({ uid, mode }: Stats): string | undefined {
  const own = process.geteuid?.();
  if (own === undefined) return undefined;
  if (uid !== own) return `it belongs to user ${uid}`;
  return (mode & 0o022) === 0 ? undefined : 'others may write to it';
}
