import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../disk/folders.js';
import { replaceFile } from '../disk/replace-file.js';
import { refuse } from '../errors.js';
import { acquireLock } from '../lock/file-lock.js';
import { type ConfigFile, configText, readConfigFile } from './config-file.js';

const LOCK_WAIT_MS = 5_000;

/** The operator's file, changed by one process at a time. */
export type ConfigStore = {
  readonly path: string;
  /** Refuses a damaged file. */
  readonly read: () => ConfigFile;
  /** Reads under the lock, writes what `work` makes of it, and answers with it. */
  readonly change: (work: (file: ConfigFile) => ConfigFile) => Promise<ConfigFile>;
};

/** Opens the file at a path; it is made with its first change. */
export const openConfig = (path: string): ConfigStore => ({
  path,
  read: () => readConfigFile(path),
  async change(work) {
    makeFolder(dirname(path));
    const lock = await lockFile(path);
    try {
      const changed = work(readConfigFile(path));
      lock.check();
      replaceFile(followed(path), Buffer.from(configText(changed)));
      return changed;
    } finally {
      lock.release();
    }
  },
});

/** People keep their settings elsewhere and link to them; the link is to stay. */
function followed(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

const lockFile = (path: string) =>
  acquireLock(`${path}.lock`, LOCK_WAIT_MS, {
    busy: (holder) =>
      refuse(
        'file-system',
        `process ${holder?.pid ?? 'unknown'} is writing ${path}`,
        'try again once it has ended',
      ),
    lost: () => refuse('file-system', `another process took over ${path}`, 'nothing was changed'),
  });
