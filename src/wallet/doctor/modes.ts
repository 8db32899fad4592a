import { type Finding, modeText } from './finding.js';
import type { Place } from './walk.js';

const FILE = 0o600;
const FOLDER = 0o700;
/** Bits that let somebody else read, and those that let somebody else write. */
const OTHERS = 0o077;
const OTHERS_WRITE = 0o022;

/** What other users of the machine may do with the files and folders; Windows has no such bits. */
export function modeFindings(
  places: readonly Place[],
  platform = process.platform,
): readonly Finding[] {
  return platform === 'win32' ? [] : places.flatMap(findingOf);
}

function findingOf({ path, kind, mode }: Place): readonly Finding[] {
  const to = kind === 'folder' || kind === 'archive' ? FOLDER : FILE;
  if ((mode & OTHERS) === 0) return [];
  const change = {
    path,
    mode: { from: mode, to },
    todo: `btcli wallet doctor --fix, or chmod ${modeText(to).slice(1)}`,
  };
  const writable = (mode & OTHERS_WRITE) !== 0;
  const has = `its mode is ${modeText(mode)}`;
  switch (kind) {
    case 'secret':
    case 'temporary':
      return [
        {
          ...change,
          id: 'secret-mode',
          severity: 'danger',
          problem: `others may ${writable ? 'change' : 'read'} this secret: ${has}`,
        },
      ];
    case 'public':
      return [
        {
          ...change,
          id: 'public-mode',
          severity: writable ? 'danger' : 'notice',
          problem: writable
            ? `others may put their address here: ${has}`
            : `others may read this address: ${has}`,
        },
      ];
    case 'folder':
    case 'archive':
      return [
        {
          ...change,
          id: 'folder-mode',
          severity: writable ? 'danger' : 'notice',
          problem: writable
            ? `others may exchange the keys in here: ${has}`
            : `others may look in here: ${has}`,
        },
      ];
    default:
      return [];
  }
}
