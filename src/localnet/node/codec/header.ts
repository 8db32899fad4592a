import { blake2AsU8a } from '@polkadot/util-crypto';
import { toHex } from '../../../units/hex.js';
import { compact, concat, u8, u32, u64, vec } from './scale.js';
import { type ScaleReader, scaleReader } from './scale-reader.js';

/** A block header with its digest items still encoded, as the JSON form shows them. */
export type Header = {
  readonly parentHash: Uint8Array;
  readonly number: number;
  readonly stateRoot: Uint8Array;
  readonly extrinsicsRoot: Uint8Array;
  readonly logs: readonly Uint8Array[];
};

const DIGEST_OTHER = 0;
const DIGEST_PRE_RUNTIME = 6;
const DIGEST_ENVIRONMENT_UPDATED = 8;
const BABE_SECONDARY_PLAIN = 2;

export const encodeHeader = (header: Header): Uint8Array =>
  concat([
    header.parentHash,
    compact(header.number),
    header.stateRoot,
    header.extrinsicsRoot,
    compact(header.logs.length),
    ...header.logs,
  ]);

export function decodeHeader(encoded: Uint8Array): Header {
  const reader = scaleReader(encoded);
  const hash = () => reader.bytes(32);
  return {
    parentHash: hash(),
    number: Number(reader.compact()),
    stateRoot: hash(),
    extrinsicsRoot: hash(),
    logs: reader.list(() => digestItem(encoded, reader)),
  };
}

export const headerHash = (encoded: Uint8Array): Uint8Array => blake2AsU8a(encoded, 256);

/** The digest item by which the author of a slot says which slot it is. */
export const auraSlot = (slot: bigint): Uint8Array =>
  concat([u8(DIGEST_PRE_RUNTIME), Buffer.from('aura'), vec(u64(slot))]);

/** The same where authors are elected: a slot that none of them won by lot, written by the first of them. */
export const babeSlot = (slot: bigint): Uint8Array =>
  concat([
    u8(DIGEST_PRE_RUNTIME),
    Buffer.from('BABE'),
    vec(concat([u8(BABE_SECONDARY_PLAIN), u32(0), u64(slot)])),
  ]);

/** A header as JSON-RPC shows it: the number in hex without leading zeros. */
export function headerJson(encoded: Uint8Array) {
  const header = decodeHeader(encoded);
  return {
    parentHash: toHex(header.parentHash),
    number: `0x${header.number.toString(16)}`,
    stateRoot: toHex(header.stateRoot),
    extrinsicsRoot: toHex(header.extrinsicsRoot),
    digest: { logs: header.logs.map(toHex) },
  };
}

function digestItem(encoded: Uint8Array, reader: ScaleReader): Uint8Array {
  const start = reader.position();
  const kind = reader.u8();
  if (kind !== DIGEST_ENVIRONMENT_UPDATED) {
    if (kind !== DIGEST_OTHER) reader.bytes(4); // the consensus engine's name
    reader.vec();
  }
  return encoded.subarray(start, reader.position());
}
