import { createHash } from 'node:crypto';
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { describe, expect, it } from 'vitest';
import { fieldBytes } from '../../../src/localnet/wasm/bls/fields.js';
import { multiplyG1, multiplyG2 } from '../../../src/localnet/wasm/bls/multiply.js';
import { finalExponentiation, multiMillerLoop } from '../../../src/localnet/wasm/bls/pairing.js';

const { G1, G2 } = bls12_381;
const { Fp12 } = bls12_381.fields;
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** A list as the runtime hands it over: how many, then affine points in big-endian coordinates. */
function list(points: readonly { readonly toBytes: (compressed: boolean) => Uint8Array }[]) {
  const count = Buffer.alloc(8);
  count.writeBigUInt64LE(BigInt(points.length));
  return Buffer.concat([count, ...points.map((point) => point.toBytes(false))]);
}

/** The public key of drand's quicknet, and its round 1000. */
const QUICKNET = G2.Point.fromHex(
  '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
);
const SIGNATURE = G1.Point.fromHex(
  'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
);

/** Whether the pairings that the drand pallet asks for find the signature of a round good. */
function verifies(round: bigint): boolean {
  const number = Buffer.alloc(8);
  number.writeBigUInt64BE(round);
  const message = createHash('sha256').update(number).digest();
  const point = G1.hashToCurve(message, { DST: 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_' });
  const loops = multiMillerLoop(
    list([SIGNATURE.negate(), G1.Point.fromAffine(point.toAffine())]),
    list([G2.Point.BASE, QUICKNET]),
  );
  const one = finalExponentiation(multiMillerLoop(list([]), list([])));
  return hex(finalExponentiation(loops)) === hex(one);
}

const scalar = (value: bigint, words: number) => {
  const bytes = Buffer.alloc(8 + 8 * words);
  bytes.writeBigUInt64LE(BigInt(words));
  for (let at = 0; at < words; at++) {
    bytes.writeBigUInt64LE((value >> BigInt(64 * at)) & (2n ** 64n - 1n), 8 + 8 * at);
  }
  return bytes;
};

describe('a pulse of drand is judged as a node judges it', () => {
  it('takes the signature of quicknet’s round 1000, and for no other round', () => {
    expect(verifies(1000n)).toBe(true);
    expect(verifies(1001n)).toBe(false);
  });

  it('leaves points at infinity out of a product', () => {
    const alone = multiMillerLoop(list([G1.Point.BASE]), list([G2.Point.BASE]));
    const joined = multiMillerLoop(
      list([G1.Point.BASE, G1.Point.ZERO]),
      list([G2.Point.BASE, G2.Point.BASE]),
    );
    expect(hex(joined)).toBe(hex(alone));
    expect(Fp12.ORDER).toBeGreaterThan(0n);
  });

  it('refuses a list of another length than it says', () => {
    expect(() => multiMillerLoop(list([G1.Point.BASE]).subarray(0, 60), list([]))).toThrow();
  });
});

describe('a point times a number', () => {
  const g1 = (x: bigint, y: bigint, z: bigint) => Buffer.concat([x, y, z].map(fieldBytes));
  const { x, y } = G1.Point.BASE.toAffine();

  it.each([1n, 2n, 5n, 2n ** 64n + 3n, 2n ** 255n + 19n])('in G1: %s', (value) => {
    let expected = G1.Point.ZERO;
    for (const bit of value.toString(2)) {
      expected = expected.double();
      if (bit === '1') expected = expected.add(G1.Point.BASE);
    }
    const to = expected.toAffine();
    expect(hex(multiplyG1(g1(x, y, 1n), scalar(value, 4)))).toBe(hex(g1(to.x, to.y, 1n)));
  });

  it('gives infinity for zero, for infinity and for the group’s order', () => {
    const infinity = hex(g1(1n, 1n, 0n));
    expect(hex(multiplyG1(g1(x, y, 1n), scalar(0n, 4)))).toBe(infinity);
    expect(hex(multiplyG1(g1(1n, 1n, 0n), scalar(3n, 1)))).toBe(infinity);
    expect(hex(multiplyG1(g1(x, y, 1n), scalar(G1.Point.Fn.ORDER, 4)))).toBe(infinity);
  });

  it('reads Jacobian coordinates in G1: x over z squared, y over z cubed', () => {
    const { Fp } = bls12_381.fields;
    const z = 7n;
    const jacobian = g1(Fp.mul(x, Fp.pow(z, 2n)), Fp.mul(y, Fp.pow(z, 3n)), z);
    expect(hex(multiplyG1(jacobian, scalar(5n, 1)))).toBe(
      hex(multiplyG1(g1(x, y, 1n), scalar(5n, 1))),
    );
  });

  it('in G2, from its base', () => {
    const two = ({ c0, c1 }: { c0: bigint; c1: bigint }) => [c0, c1].map(fieldBytes);
    const point = (p: typeof G2.Point.BASE) => {
      const to = p.toAffine();
      return Buffer.concat([...two(to.x), ...two(to.y), ...two({ c0: 1n, c1: 0n })]);
    };
    const product = multiplyG2(point(G2.Point.BASE), scalar(12_345n, 1));
    expect(hex(product)).toBe(hex(point(G2.Point.BASE.multiply(12_345n))));
  });
});
