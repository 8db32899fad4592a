import type { Ss58 } from '../units/ss58.js';
import type { KeyfileFields } from './keyfile-json.js';
import type { PairPaths } from './keyfile-paths.js';
import { addressClaimed, addressInPublicFile } from './public-address.js';
import { readKeyfile } from './read-keyfile.js';
import { holdsSecret, parseSecretText } from './secret-text.js';
import { sniffKeyfile } from './sniff.js';

/** How the secret file of a key is kept; `absent` when only the public half is here. */
export type KeyProtection = 'encrypted' | 'plain' | 'absent' | 'unreadable';

/** What the two files of a key show without a password: its address, and how its secret is kept. */
export type KeyFacts = {
  readonly address: Ss58 | undefined;
  readonly protection: KeyProtection;
};

export function keyFacts(paths: PairPaths): KeyFacts {
  const { protection, fields } = secretFacts(paths.secret);
  const address = addressInPublicFile(paths.public) ?? addressClaimed(fields?.claim);
  return { address, protection };
}

function secretFacts(path: string): { protection: KeyProtection; fields?: KeyfileFields } {
  const file = readKeyfile(path);
  if (typeof file === 'string') return { protection: file };
  const format = sniffKeyfile(file, path);
  if (format === undefined) return { protection: 'unreadable' };
  if (format !== 'plain') return { protection: 'encrypted' };
  const secret = parseSecretText(file.toString());
  file.fill(0);
  if (!secret || !holdsSecret(secret)) return { protection: 'unreadable' };
  return { protection: 'plain', ...(secret.shape === 'json' && { fields: secret.fields }) };
}
