import { crc32 } from 'node:zlib';

const MARK = Buffer.from('BLK\n');
const HEAD_BYTES = 16;

/** Frames one record: mark, length, checksum of the payload, checksum of those twelve bytes. */
export function frame(payload: Uint8Array): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  MARK.copy(head);
  head.writeUInt32LE(payload.length, 4);
  head.writeUInt32LE(crc32(payload), 8);
  head.writeUInt32LE(crc32(head.subarray(0, 12)), 12);
  return Buffer.concat([head, payload]);
}

/**
 * The whole records from an offset on. Writing stops at the first that is not whole: `end` is where
 * it starts, and `damaged` says whether more than one interrupted write can explain it.
 */
export type Scan = {
  readonly payloads: readonly Uint8Array[];
  readonly end: number;
  readonly damaged: boolean;
};

export function scanFrames(file: Buffer, from: number): Scan {
  const payloads: Uint8Array[] = [];
  let end = from;
  for (;;) {
    const payload = payloadAt(file, end);
    if (!payload) return { payloads, end, damaged: end < file.length && !isTorn(file, end) };
    payloads.push(payload);
    end += HEAD_BYTES + payload.length;
  }
}

/**
 * An interrupted write leaves a part of one frame at the very end; after a power failure, zeros may
 * stand where the rest of it never reached the disk. Anything else was whole once.
 */
function isTorn(file: Buffer, at: number): boolean {
  const rest = file.subarray(at);
  const written = rest.findLastIndex((byte) => byte !== 0) + 1;
  if (written < HEAD_BYTES && startsLikeFrame(rest.subarray(0, written))) return true;
  const length = payloadLength(rest);
  return length !== undefined && HEAD_BYTES + length >= rest.length;
}

function payloadAt(file: Buffer, at: number): Uint8Array | undefined {
  const rest = file.subarray(at);
  const length = payloadLength(rest);
  if (length === undefined || HEAD_BYTES + length > rest.length) return undefined;
  const payload = rest.subarray(HEAD_BYTES, HEAD_BYTES + length);
  return crc32(payload) === rest.readUInt32LE(8) ? payload : undefined;
}

/** Length of the payload a whole frame head announces, undefined where no such head stands. */
function payloadLength(rest: Buffer): number | undefined {
  if (rest.length < HEAD_BYTES || !startsLikeFrame(rest)) return undefined;
  return crc32(rest.subarray(0, 12)) === rest.readUInt32LE(12) ? rest.readUInt32LE(4) : undefined;
}

const startsLikeFrame = (rest: Buffer): boolean => {
  const shown = Math.min(MARK.length, rest.length);
  return rest.subarray(0, shown).equals(MARK.subarray(0, shown));
};
