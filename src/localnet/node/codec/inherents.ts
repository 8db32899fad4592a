import { compact, concat, u8, u64, vec } from './scale.js';
import { scaleReader } from './scale-reader.js';

/**
 * InherentData with what an author contributes: the key to seal with for it, and the block's time in
 * milliseconds. Their names come in alphabetical order.
 */
export const inherentData = (timestamp: number, encapsulationKey: Uint8Array): Uint8Array =>
  concat([
    compact(2),
    Buffer.from('shieldpk'),
    vec(concat([u8(1), vec(encapsulationKey)])),
    Buffer.from('timstap0'),
    vec(u64(BigInt(timestamp))),
  ]);

/** Splits a Vec of opaque extrinsics; each keeps its length prefix, as blocks and RPC carry it. */
export function decodeExtrinsics(encoded: Uint8Array): Uint8Array[] {
  const reader = scaleReader(encoded);
  return reader.list(() => {
    const start = reader.position();
    reader.vec();
    return encoded.slice(start, reader.position());
  });
}

/** Whether the bytes are one extrinsic behind its own length, with nothing after it. */
export function isExtrinsic(bytes: Uint8Array): boolean {
  try {
    const reader = scaleReader(bytes);
    reader.vec();
    return reader.left() === 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
