import { bls12_381 } from '@noble/curves/bls12-381.js';

export const G1 = bls12_381.G1.Point;
export const G2 = bls12_381.G2.Point;

export type G1Point = ReturnType<typeof G1.fromBytes>;
export type G2Point = ReturnType<typeof G2.fromBytes>;

/** A compressed point of G1 (48 bytes); undefined when the bytes are none of its group. */
export const parseG1 = (bytes: Uint8Array): G1Point | undefined =>
  attempt(() => checked(G1.fromBytes(bytes)));

/** A compressed point of G2 (96 bytes); undefined when the bytes are none of its group. */
export const parseG2 = (bytes: Uint8Array): G2Point | undefined =>
  attempt(() => checked(G2.fromBytes(bytes)));

function checked<Point extends { assertValidity(): void; is0(): boolean }>(point: Point): Point {
  point.assertValidity();
  if (point.is0()) throw new RangeError('the point at infinity');
  return point;
}

// The library throws at bytes of another length, off the curve and outside of the subgroup.
function attempt<Point>(parse: () => Point): Point | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}
