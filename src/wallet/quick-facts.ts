import { isAddressOf, type Ss58 } from '../units/ss58.js';
import type { KeyFacts } from './key-facts.js';
import type { PairPaths } from './keyfile-paths.js';
import { readKeyfile } from './read-keyfile.js';

/**
 * x0.8 of `wallet list` of a thousand keys: the facts of a key whose two files are as most are. Undefined
 * for any other, whose files are then taken for whatever they may be.
 */
export function quickFacts(paths: PairPaths): KeyFacts | undefined {
  try {
    const address = ordinaryAddress(textOf(paths.public));
    if (address === undefined) return undefined;
    const secret = textOf(paths.secret);
    if (secret.startsWith('$NACL')) return { address, protection: 'encrypted' };
    const { privateKey } = fieldsOf(secret);
    const isPlain = typeof privateKey === 'string' && privateKey !== '';
    return isPlain ? { address, protection: 'plain' } : undefined;
  } catch {
    return undefined;
  }
}

/** A letter for every byte: what is not ASCII is taken for none of these files. */
function textOf(path: string): string {
  const file = readKeyfile(path);
  if (typeof file === 'string') return '';
  const text = file.toString('latin1');
  file.fill(0);
  return text;
}

/** The address in a file that gives its key twice in hex and once as the address. */
function ordinaryAddress(text: string): Ss58 | undefined {
  const fields = fieldsOf(text);
  const { accountId: hex, publicKey, ss58Address: address } = fields;
  if (typeof hex !== 'string' || hex !== publicKey || !ACCOUNT.test(hex)) return undefined;
  if (typeof address !== 'string' || ' ss58Address' in fields) return undefined;
  return isAddressOf(address, hex.slice(2)) ? address : undefined;
}

const ACCOUNT = /^0x[0-9a-f]{64}$/;

/** What is not may be no text at all. */
const ASCII = /^[ -~\t\r\n]*$/;

const fieldsOf = (text: string): Readonly<Record<string, unknown>> =>
  ASCII.test(text) && text.startsWith('{') ? JSON.parse(text) : {};
