import type { SiTypeDefPrimitive } from '@polkadot/types/interfaces';
import type { Plain } from '../extrinsic.js';
import type { Reader } from './reader.js';

const text = new TextDecoder('utf-8', { fatal: true });

/** Decodes one of SCALE's own types; integers become decimal strings. */
export function decodePrimitive(reader: Reader, type: SiTypeDefPrimitive['type']): Plain {
  if (type === 'Bool') return decodeFlag(reader.byte());
  if (type === 'Str') return text.decode(reader.take(reader.length()));
  if (type === 'Char') return String.fromCodePoint(Number(reader.unsigned(4)));
  const bytes = Number(type.slice(1)) / 8;
  return String(type.startsWith('I') ? reader.signed(bytes) : reader.unsigned(bytes));
}

function decodeFlag(byte: number): boolean {
  if (byte > 1) throw new RangeError(`${byte} is neither true nor false`);
  return byte === 1;
}
