import { bls12_381 } from '@noble/curves/bls12-381.js';
import { FIELD_BYTES, fp12Bytes, fp12Of, numberOf } from './fields.js';

const { Fp, Fp12 } = bls12_381.fields;
const G1 = bls12_381.G1.Point;
const G2 = bls12_381.G2.Point;

const COUNT_BYTES = 8;
/** The flags of an affine point lie in the top bits of its first byte. */
const INFINITY = 0x40;
const FLAGS = 0xe0;

/** The product of the pairings of two lists of affine points, before its final exponentiation. */
export function multiMillerLoop(ones: Uint8Array, others: Uint8Array): Uint8Array {
  const first = affinePoints(ones, 2 * FIELD_BYTES).map(g1Of);
  const second = affinePoints(others, 4 * FIELD_BYTES).map(g2Of);
  const pairs = first.flatMap((g1, index) => {
    const g2 = second[index];
    return g2 && !g1.is0() && !g2.is0() ? [{ g1, g2 }] : [];
  });
  return fp12Bytes(pairs.length > 0 ? bls12_381.pairingBatch(pairs, false) : Fp12.ONE);
}

export const finalExponentiation = (target: Uint8Array): Uint8Array =>
  fp12Bytes(Fp12.finalExponentiate(fp12Of(target)));

function affinePoints(list: Uint8Array, size: number): Uint8Array[] {
  const count = Number(numberOf(list.subarray(0, COUNT_BYTES)));
  if (list.length !== COUNT_BYTES + count * size) throw new RangeError('a list of another length');
  return Array.from({ length: count }, (_, index) =>
    list.subarray(COUNT_BYTES + index * size, COUNT_BYTES + (index + 1) * size),
  );
}

/** Big-endian coordinates, as in the compressed forms that drand and Zcash publish. */
function coordinates(point: Uint8Array): bigint[] {
  const plain = Buffer.from(point);
  plain[0] = (plain[0] ?? 0) & ~FLAGS;
  return Array.from({ length: plain.length / FIELD_BYTES }, (_, index) =>
    Fp.fromBytes(plain.subarray(index * FIELD_BYTES, (index + 1) * FIELD_BYTES)),
  );
}

const isInfinity = (point: Uint8Array) => ((point[0] ?? 0) & INFINITY) !== 0;

function g1Of(point: Uint8Array) {
  if (isInfinity(point)) return G1.ZERO;
  const [x = 0n, y = 0n] = coordinates(point);
  return G1.fromAffine({ x, y });
}

function g2Of(point: Uint8Array) {
  if (isInfinity(point)) return G2.ZERO;
  // The imaginary part of a coordinate comes first.
  const [x1 = 0n, x0 = 0n, y1 = 0n, y0 = 0n] = coordinates(point);
  return G2.fromAffine({ x: { c0: x0, c1: x1 }, y: { c0: y0, c1: y1 } });
}
