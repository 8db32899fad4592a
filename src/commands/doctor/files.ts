import { readdirSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Paths } from '../../paths.js';
import { type Check, type Finding, finding } from './finding.js';

const OTHERS_WRITE = 0o022;
const OTHERS_READ = 0o044;

/** Who may read and change what this program relies on; the wallets have a doctor of their own. */
export function checkFiles(paths: Paths, own = process.getuid?.()): Check {
  const { config, addressBook, journal, localnet, cache } = paths;
  const inside = (folder: string) => [folder, ...namesIn(folder).map((name) => join(folder, name))];
  const places = [
    ...new Set([dirname(config), config, addressBook, ...inside(journal), localnet, cache]),
  ];
  const found = places.flatMap((path) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats ? [{ path, stats }] : [];
  });
  const isSecretive = (path: string) => path.startsWith(journal) || path === addressBook;
  // Windows has neither modes nor owners of this kind.
  const findings =
    own === undefined
      ? []
      : found.flatMap(({ path, stats }) => faultsOf(path, stats, own, isSecretive(path)));
  return { area: 'files', seen: `${found.length} files and folders`, findings };
}

function faultsOf(path: string, stats: Stats, own: number, isSecretive: boolean): Finding[] {
  const mode = (stats.mode & 0o777).toString(8).padStart(4, '0');
  const right = stats.isDirectory() ? '700' : '600';
  if (stats.uid !== own) {
    return [
      finding(
        'foreign-file',
        'danger',
        path,
        `it belongs to user ${stats.uid}, who can change it`,
        `look at it, then take it over: chown ${own} ${path}`,
      ),
    ];
  }
  if ((stats.mode & OTHERS_WRITE) !== 0) {
    const problem = `others may change it: its mode is ${mode}`;
    return [finding('open-file', 'danger', path, problem, `chmod ${right} ${path}`)];
  }
  if (isSecretive && (stats.mode & OTHERS_READ) !== 0) {
    const problem = `others may read whom you pay: its mode is ${mode}`;
    return [finding('readable-file', 'notice', path, problem, `chmod ${right} ${path}`)];
  }
  return [];
}

function namesIn(folder: string): readonly string[] {
  const stats = statSync(folder, { throwIfNoEntry: false });
  return stats?.isDirectory() ? readdirSync(folder) : [];
}
