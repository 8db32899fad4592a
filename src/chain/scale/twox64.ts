import { littleEndian } from './compact.js';

const [P1, P2, P3, P4, P5] = [
  0x9e3779b185ebca87n,
  0xc2b2ae3d27d4eb4fn,
  0x165667b19e3779f9n,
  0x85ebca77c2b2ae63n,
  0x27d4eb2f165667c5n,
];

const wrap = (value: bigint): bigint => BigInt.asUintN(64, value);
const rotate = (value: bigint, by: bigint): bigint => wrap((value << by) | (value >> (64n - by)));
const round = (sum: bigint, lane: bigint): bigint => wrap(rotate(wrap(sum + lane * P2), 31n) * P1);

/** XXH64 with seed 0, which substrate calls twox_64. */
export function twox64(bytes: Uint8Array): Uint8Array {
  const data = Buffer.from(bytes);
  let at = 0;
  let hash = P5;
  if (data.length >= 32) {
    const sums: [bigint, bigint, bigint, bigint] = [wrap(P1 + P2), P2, 0n, wrap(-P1)];
    for (; at + 32 <= data.length; at += 32) {
      for (const lane of [0, 1, 2, 3] as const) {
        sums[lane] = round(sums[lane], data.readBigUInt64LE(at + 8 * lane));
      }
    }
    const [a, b, c, d] = sums;
    hash = wrap(rotate(a, 1n) + rotate(b, 7n) + rotate(c, 12n) + rotate(d, 18n));
    for (const sum of sums) hash = wrap((hash ^ round(0n, sum)) * P1 + P4);
  }
  hash = wrap(hash + BigInt(data.length));
  for (; at + 8 <= data.length; at += 8) {
    hash = wrap(rotate(hash ^ round(0n, data.readBigUInt64LE(at)), 27n) * P1 + P4);
  }
  if (at + 4 <= data.length) {
    hash = wrap(rotate(hash ^ wrap(BigInt(data.readUInt32LE(at)) * P1), 23n) * P2 + P3);
    at += 4;
  }
  for (; at < data.length; at += 1) {
    hash = wrap(rotate(hash ^ wrap(BigInt(data.readUInt8(at)) * P5), 11n) * P1);
  }
  hash = wrap((hash ^ (hash >> 33n)) * P2);
  hash = wrap((hash ^ (hash >> 29n)) * P3);
  return littleEndian(hash ^ (hash >> 32n), 8);
}
