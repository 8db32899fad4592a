import { type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { refuse } from '../errors.js';
import { parseObject, type SettingTexts, settingsFault, textIn } from './config-file.js';

export const PROJECT_FILE = '.btcli.json';

/** What the nearest project file says, or why nobody listens to it. */
export type ProjectFile = { readonly path: string } & (
  | { readonly settings: SettingTexts }
  | { readonly ignored: string }
);

/**
 * The nearest project file, from a folder upwards; none above the home folder. One that somebody else
 * could have put there is ignored. Refuses a damaged one.
 */
export function findProject(folder: string, home: string): ProjectFile | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, PROJECT_FILE);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isFile()) return readProject(path, stats);
    if (at === home || at === dirname(at)) return undefined;
  }
}

function readProject(path: string, stats: Stats): ProjectFile {
  const ignored = distrust(stats);
  if (ignored !== undefined) return { path, ignored };
  const settings = parseObject(textIn(path) ?? '{}');
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
  const own = process.getuid?.();
  if (own === undefined) return undefined;
  if (uid !== own) return `it belongs to user ${uid}`;
  return (mode & 0o002) === 0 ? undefined : 'everybody may write to it';
}
