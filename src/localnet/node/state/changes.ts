import { concat, u8, u32, vec } from '../codec/scale.js';
import type { ScaleReader } from '../codec/scale-reader.js';
import { byteKey, keyBytes } from './byte-key.js';
import type { Changes } from './versioned-state.js';

/** A list of (key, Option<value>) behind a u32 count: what the state root hashes and the log keeps. */
export const encodeChanges = (changes: Changes): Uint8Array =>
  concat([
    u32(changes.length),
    ...changes.flatMap(([key, value]) => [
      vec(keyBytes(key)),
      value ? concat([u8(1), vec(value)]) : u8(0),
    ]),
  ]);

/** The values share memory with the input. */
export function decodeChanges(reader: ScaleReader): Changes {
  const count = reader.u32();
  const changes: [string, Uint8Array | undefined][] = [];
  for (let index = 0; index < count; index++) {
    const key = byteKey(reader.vec());
    changes.push([key, reader.u8() === 1 ? reader.vec() : undefined]);
  }
  return changes;
}
