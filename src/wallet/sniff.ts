import { isUtf8 } from 'node:buffer';
import { basename } from 'node:path';

/** The ways a keyfile may be encrypted, told apart by its first bytes. */
export type EncryptedFormat = 'nacl' | 'ansible-vault' | 'fernet' | 'agcli';

const markers = [
  ['nacl', '$NACL'],
  ['ansible-vault', '$ANSIBLE_VAULT'],
  ['fernet', 'gAAAAA'],
] as const;

const LONGEST_MARKER = Math.max(...markers.map(([, marker]) => marker.length));

/** Salt, nonce and tag around an empty phrase: no coldkey of agcli is shorter. */
const LEAST_AGCLI_BYTES = 16 + 12 + 16;

/** How a secret file is encrypted, `plain` for text, or undefined for bytes nobody wrote as a key. */
export function sniffKeyfile(file: Buffer, path: string): EncryptedFormat | 'plain' | undefined {
  const start = file.toString('latin1', 0, LONGEST_MARKER);
  const marked = markers.find(([, marker]) => start.startsWith(marker));
  if (marked) return marked[0];
  if (isUtf8(file)) return 'plain';
  // agcli leaves no marker: its coldkeys are known by their name and by not being text.
  const agcli = basename(path) === 'coldkey' && file.length >= LEAST_AGCLI_BYTES;
  return agcli ? 'agcli' : undefined;
}
