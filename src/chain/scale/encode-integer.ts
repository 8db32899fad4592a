import type { SiLookupTypeId } from '@polkadot/types/interfaces';
import type { RuntimeTypes } from './decode-value.js';
import { shown, wrong } from './encoding.js';
import type { Given } from './given.js';

/** A whole number of so many bytes, as digits or as an exact number; nothing is rounded or wrapped. */
export function integerIn(given: Given, bytes: number, signed: boolean, path: string): bigint {
  const value = wholeNumber(given);
  const name = `${signed ? 'i' : 'u'}${bytes * 8}`;
  if (value === undefined) {
    throw wrong(path, `${shown(given)} is no ${name}`, 'write a whole number such as 12');
  }
  const bits = BigInt(bytes * 8);
  const [least, most] = signed
    ? [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n]
    : [0n, 2n ** bits - 1n];
  if (value >= least && value <= most) return value;
  throw wrong(path, `${value} does not fit a ${name}`, `it goes from ${least} to ${most}`);
}

function wholeNumber(given: Given): bigint | undefined {
  if (typeof given === 'bigint') return given;
  return typeof given === 'string' && /^-?\d{1,100}$/.test(given) ? BigInt(given) : undefined;
}

/** Little-endian, two's complement. */
export function encodeInteger(value: bigint, bytes: number): Uint8Array {
  const digits = BigInt.asUintN(bytes * 8, value)
    .toString(16)
    .padStart(bytes * 2, '0');
  return Buffer.from(digits, 'hex').reverse();
}

/** SCALE's compact form. */
export function compact(value: bigint): Uint8Array {
  if (value < 2n ** 6n) return encodeInteger(value << 2n, 1);
  if (value < 2n ** 14n) return encodeInteger((value << 2n) | 1n, 2);
  if (value < 2n ** 30n) return encodeInteger((value << 2n) | 2n, 4);
  const bytes = Math.max(4, Math.ceil(value.toString(16).length / 2));
  return Buffer.concat([Uint8Array.of(((bytes - 4) << 2) | 3), encodeInteger(value, bytes)]);
}

export const compactLength = (length: number): Uint8Array => compact(BigInt(length));

/** A compact number of whatever the type wraps; a wrapped nothing takes no bytes. */
export function encodeCompact(
  given: Given,
  id: SiLookupTypeId,
  lookup: RuntimeTypes['lookup'],
  path: string,
): Uint8Array {
  const { def } = lookup.getSiType(id);
  if (def.isPrimitive) {
    const bytes = Number(def.asPrimitive.type.slice(1)) / 8;
    return compact(integerIn(given, bytes, false, path));
  }
  const inside = def.isComposite ? def.asComposite.fields.map(({ type }) => type) : [];
  const [only] = inside;
  if (only) return encodeCompact(given, only, lookup, path);
  if (given === null) return new Uint8Array();
  throw wrong(path, `${shown(given)} is given where nothing belongs`, 'write null');
}
