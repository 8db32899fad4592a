import { RuntimeTrap } from '../../runtime.js';

/** Bytes being decoded, with the place reached and how deep boxes and lists may still nest. */
export type Reader = { readonly bytes: Uint8Array; at: number; depthLeft: number };

// As deep as the chain decodes an extrinsic.
const MAX_DEPTH = 256;

export const readerOf = (bytes: Uint8Array, maxDepth = MAX_DEPTH): Reader => ({
  bytes,
  at: 0,
  depthLeft: maxDepth,
});

/** Decodes something one level deeper; traps where that is too deep. */
export function deeper<T>(reader: Reader, decode: () => T): T {
  if (reader.depthLeft === 0) throw new RuntimeTrap('the input is nested too deeply');
  reader.depthLeft -= 1;
  const decoded = decode();
  reader.depthLeft += 1;
  return decoded;
}

/** The next bytes as a view; traps where the input is too short, since a peer wrote it. */
export function take(reader: Reader, length: number): Uint8Array {
  const end = reader.at + length;
  if (end > reader.bytes.length) throw new RuntimeTrap('the input ends too early');
  const taken = reader.bytes.subarray(reader.at, end);
  reader.at = end;
  return taken;
}

/** The next byte. */
export const takeByte = (reader: Reader): number => take(reader, 1)[0] ?? 0;

/** Traps when something follows what was decoded. */
export function expectEnd(reader: Reader): void {
  if (reader.at !== reader.bytes.length) throw new RuntimeTrap('bytes follow the input');
}

export const concat = (parts: readonly Uint8Array[]): Uint8Array => {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
};
