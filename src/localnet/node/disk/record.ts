import { toHex } from '../../../units/hex.js';
import type { Block, SealedBlock } from '../block/block.js';
import { concat, u32, u64, vec } from '../codec/scale.js';
import { scaleReader } from '../codec/scale-reader.js';
import { decodeChanges, encodeChanges } from '../state/changes.js';

/** One block as the log keeps it. */
export const encodeRecord = ({ block, changes }: SealedBlock): Uint8Array =>
  concat([
    u32(block.number),
    Buffer.from(block.hash.slice(2), 'hex'),
    u64(BigInt(block.timestamp)),
    vec(block.header),
    u32(block.extrinsics.length),
    ...block.extrinsics.map(vec),
    encodeChanges(changes),
  ]);

/** The block's bytes share memory with the payload. */
export function decodeRecord(payload: Uint8Array): SealedBlock {
  const reader = scaleReader(payload);
  const block: Block = {
    number: reader.u32(),
    hash: toHex(reader.bytes(32)),
    timestamp: Number(reader.u64()),
    header: reader.vec(),
    extrinsics: Array.from({ length: reader.u32() }, () => reader.vec()),
  };
  return { block, changes: decodeChanges(reader) };
}
