import type { SiLookupTypeId, SiType } from '@polkadot/types/interfaces';
import { fromHex } from '../../units/hex.js';
import { accountIdOf } from '../../units/ss58.js';
import { encodeFields, encodeTuple, listIn } from './encode-fields.js';
import { compactLength, encodeCompact, encodeInteger, integerIn } from './encode-integer.js';
import { encodeCall, encodeVariant } from './encode-variant.js';
import { type Encode, type Encoding, named, type Place, shown, wrong } from './encoding.js';
import type { Given } from './given.js';

/** A value nested deeper than this was made to exhaust whoever reads it. */
const DEEPEST = 100;

/** Encodes a value exactly as the runtime describes its type; whatever does not fit is refused by its place. */
export function encodeValue(place: Place, encoding: Encoding, depth = 0): Uint8Array {
  const { given, path } = place;
  if (depth > DEEPEST) throw wrong(path, 'it is nested too deeply', 'give less at once');
  const { lookup, call } = encoding.types;
  const type = lookup.getSiType(place.type);
  const { def } = type;
  const inner: Encode = (next) => encodeValue(next, encoding, depth + 1);
  if (def.isPrimitive) return encodePrimitive(given, def.asPrimitive.type, path);
  if (def.isCompact) return encodeCompact(given, def.asCompact.type, lookup, path);
  if (def.isTuple) return encodeTuple(given, [...def.asTuple], path, inner);
  if (def.isArray) {
    const { len, type: element } = def.asArray;
    return encodeMany(given, len.toNumber(), element, encoding, path, inner);
  }
  if (def.isSequence) {
    return encodeMany(given, undefined, def.asSequence.type, encoding, path, inner);
  }
  if (def.isComposite) return encodeComposite(given, type, encoding, path, inner);
  if (def.isVariant) {
    return Number(place.type) === call
      ? encodeCall(given, type, encoding, path, inner)
      : encodeVariant(given, type, path, inner);
  }
  throw wrong(path, `nothing here writes a ${def.type}`, 'it cannot be given on a command line');
}

function encodePrimitive(given: Given, type: string, path: string): Uint8Array {
  if (type === 'Bool') return encodeFlag(given, path);
  if (type === 'Str' && typeof given === 'string') return prefixed(Buffer.from(given, 'utf8'));
  if (type === 'Char' && typeof given === 'string' && [...given].length === 1) {
    return encodeInteger(BigInt(given.codePointAt(0) ?? 0), 4);
  }
  if (type === 'Str' || type === 'Char') {
    const what = type === 'Str' ? 'text' : 'single letter';
    throw wrong(path, `${shown(given)} is no ${what}`, `write a ${what} in quotes`);
  }
  const bytes = Number(type.slice(1)) / 8;
  return encodeInteger(integerIn(given, bytes, type.startsWith('I'), path), bytes);
}

function encodeFlag(given: Given, path: string): Uint8Array {
  if (given === true || given === 'true') return Uint8Array.of(1);
  if (given === false || given === 'false') return Uint8Array.of(0);
  throw wrong(path, `${shown(given)} is neither true nor false`, 'write true or false');
}

/** Bytes are given as hex, or as the list of numbers that they are. */
function encodeMany(
  given: Given,
  count: number | undefined,
  element: SiLookupTypeId,
  { types }: Encoding,
  path: string,
  inner: Encode,
): Uint8Array {
  const { def } = types.lookup.getSiType(element);
  const isBytes = def.isPrimitive && def.asPrimitive.type === 'U8' && !Array.isArray(given);
  const bytes = isBytes ? bytesIn(given, count === undefined, path) : undefined;
  const list = bytes ?? listIn(given, path);
  if (count !== undefined && list.length !== count) {
    const what = bytes ? 'bytes' : 'values';
    throw wrong(path, `${list.length} ${what} are given`, `it takes ${count}`);
  }
  const content =
    bytes ??
    Buffer.concat(
      listIn(given, path).map((each, at) =>
        inner({ given: each, type: element, path: `${path}[${at}]` }),
      ),
    );
  return count === undefined ? Buffer.concat([compactLength(list.length), content]) : content;
}

/** Hex as bytes; where any length will do, any other text as its UTF-8. */
function bytesIn(given: Given, isText: boolean, path: string): Uint8Array {
  if (typeof given === 'string' && isText && !given.startsWith('0x')) return Buffer.from(given);
  const bytes = typeof given === 'string' && given.startsWith('0x') ? fromHex(given) : undefined;
  if (bytes) return bytes;
  throw wrong(path, `${shown(given)} is not hex of whole bytes`, 'write 0x and hex digits');
}

function encodeComposite(
  given: Given,
  type: SiType,
  { account }: Encoding,
  path: string,
  inner: Encode,
): Uint8Array {
  const name = type.path.join('::');
  if (name === 'primitive_types::U256') return encodeInteger(integerIn(given, 32, false, path), 32);
  if (name !== 'sp_core::crypto::AccountId32') {
    return encodeFields(given, [...type.def.asComposite.fields], path, inner);
  }
  if (typeof given === 'string') return accountIdOf(named(path, () => account(given)));
  throw wrong(path, `${shown(given)} is no account`, 'write an address or a known name');
}

const prefixed = (bytes: Uint8Array): Uint8Array =>
  Buffer.concat([compactLength(bytes.length), bytes]);
