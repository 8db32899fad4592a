import { holderOf } from '../../lock/holder.js';
import { readKeyfile } from '../read-keyfile.js';
import { holdsSecret, parseSecretText } from '../secret-text.js';
import { sniffKeyfile } from '../sniff.js';
import type { Finding } from './finding.js';
import type { Place } from './walk.js';

/** Files that no wallet reads any more, some of which may hold a key. */
export const leftoverFindings = (places: readonly Place[]): readonly Finding[] =>
  places.flatMap(findingOf);

function findingOf({ path, kind }: Place): readonly Finding[] {
  switch (kind) {
    case 'temporary':
      return [
        {
          ...{ id: 'leftover-temporary', severity: 'warning', path },
          problem: 'a write was cut off here; it may hold a whole key',
          todo: 'if the key beside it opens, delete this file',
        },
      ];
    case 'lock':
      if (isHeld(path)) return [];
      return [
        {
          ...{ id: 'leftover-lock', severity: 'notice', path },
          problem: 'another program locked this folder and may be gone',
          todo: 'if agcli is not running, delete this file',
        },
      ];
    case 'archive':
      return [
        {
          ...{ id: 'archived-wallet', severity: 'notice', path },
          problem: 'keys that were put aside; nothing lists them any more',
          todo: 'keep it elsewhere, or delete it once nothing is owned by its keys',
        },
      ];
    case 'other':
      if (!looksSecret(path)) return [];
      return [
        {
          ...{ id: 'stray-secret', severity: 'warning', path },
          problem: 'it holds a key, but not under a name that any wallet looks for',
          todo: 'move it to where it belongs, or to a safe place',
        },
      ];
    case 'unreadable':
      return [
        {
          ...{ id: 'unreadable-file', severity: 'danger', path },
          problem: 'this folder cannot be looked into',
          todo: 'check its owner and mode',
        },
      ];
    default:
      return [];
  }
}

/** A lock of this program names its holder; one of a living holder is at work, not left over. */
function isHeld(path: string): boolean {
  try {
    return holderOf(path) !== undefined;
  } catch {
    return false;
  }
}

function looksSecret(path: string): boolean {
  const file = readKeyfile(path);
  if (typeof file === 'string') return false;
  const format = sniffKeyfile(file, path);
  if (format !== 'plain') return format !== undefined;
  const secret = parseSecretText(file.toString());
  file.fill(0);
  // Bare text is too often something else, such as a note or a hash.
  return secret?.shape === 'json' && holdsSecret(secret);
}
