import type { Stats } from 'node:fs';
import { dirname } from 'node:path';
import type { Paths } from '../../paths.js';
import { type Check, type Finding, finding } from './finding.js';
import { lookAt, lookInto, type Seen } from './look.js';

const OTHERS_WRITE = 0o022;
const OTHERS_READ = 0o044;

/** Who may read and change what this program relies on; the wallets have a doctor of their own. */
export function checkFiles(paths: Paths, own = process.getuid?.()): Check {
  const { config, addressBook, journal, commits, localnet, cache, runtimes } = paths;
  const looked = [
    ...[dirname(config), config, addressBook, localnet].flatMap((path) => lookAt(path) ?? []),
    ...[journal, commits, cache, runtimes].flatMap(lookInto),
  ];
  const found = [...new Map(looked.map((each) => [each.path, each])).values()];
  const isSecretive = (path: string) =>
    [journal, commits].some((folder) => path.startsWith(folder)) || path === addressBook;
  // Windows has neither modes nor owners of this kind.
  const findings = found.flatMap((each) => {
    if (each.problem !== undefined) return [unseen(each)];
    return own === undefined ? [] : faultsOf(each.path, each.stats, own, isSecretive(each.path));
  });
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

const unseen = ({ path, problem }: Seen): Finding =>
  finding(
    'unseen-file',
    'warning',
    path,
    `it cannot be looked at: ${problem}`,
    `see who owns it and the folders above: namei -l ${path}`,
  );
