import { refuse } from '../errors.js';
import { looksLikeSs58 } from '../units/ss58.js';

/** Whether a name can stand where an account is asked for without being taken for an address. */
export const isBookName = (name: string): boolean =>
  /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,63}$/u.test(name) &&
  name.normalize('NFC') === name &&
  !/^0x/i.test(name) &&
  !/^[0-9a-f]{64}$/i.test(name) &&
  !looksLikeSs58(name);

/** Reads the name of an entry, in the one spelling that Unicode prefers. */
export function parseBookName(text: string): string {
  const name = text.normalize('NFC');
  if (isBookName(name)) return name;
  throw refuse(
    'bad-input',
    `${text.length > 100 ? 'that' : JSON.stringify(text)} cannot be a name in the address book`,
    'use up to 64 letters, digits, - . and _, beginning with a letter or digit',
  );
}
