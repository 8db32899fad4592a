import { concat, u8, u32, vec } from '../node/codec/scale.js';
import { scaleReader } from '../node/codec/scale-reader.js';
import { type ByteKey, byteKey, keyBytes } from '../node/state/byte-key.js';
import type { KnownState } from './known-state.js';

/** One thing that was read from the origin, as the log keeps it. */
export type Reading =
  | { readonly kind: 'value'; readonly key: ByteKey; readonly value: Uint8Array | undefined }
  | {
      readonly kind: 'keys';
      readonly after: ByteKey;
      readonly keys: readonly ByteKey[];
      readonly toEnd: boolean;
    };

const [ABSENT, VALUE, KEYS, LAST_KEYS] = [0, 1, 2, 3] as const;

export function encodeReading(reading: Reading): Uint8Array {
  if (reading.kind === 'value') {
    const key = vec(keyBytes(reading.key));
    return reading.value ? concat([u8(VALUE), key, vec(reading.value)]) : concat([u8(ABSENT), key]);
  }
  const { after, keys, toEnd } = reading;
  return concat([
    u8(toEnd ? LAST_KEYS : KEYS),
    vec(keyBytes(after)),
    u32(keys.length),
    ...keys.map((key) => vec(keyBytes(key))),
  ]);
}

/** The value shares memory with the payload. Throws a RangeError for what is no reading. */
export function decodeReading(payload: Uint8Array): Reading {
  const reader = scaleReader(payload);
  const kind = reader.u8();
  const key = byteKey(reader.vec());
  if (kind === ABSENT) return { kind: 'value', key, value: undefined };
  if (kind === VALUE) return { kind: 'value', key, value: reader.vec() };
  if (kind !== KEYS && kind !== LAST_KEYS) throw new RangeError(`no reading has kind ${kind}`);
  const keys = Array.from({ length: reader.u32() }, () => byteKey(reader.vec()));
  return { kind: 'keys', after: key, keys, toEnd: kind === LAST_KEYS };
}

export function learn(known: KnownState, reading: Reading): void {
  if (reading.kind === 'value') known.learnValue(reading.key, reading.value);
  else known.learnKeys(reading.after, reading.keys, reading.toEnd);
}
