import { bls12_381 } from '@noble/curves/bls12-381.js';
import { type Fp2, fieldAt, fieldBytes, fp2At, numberOf } from './fields.js';

const { Fp, Fp2: Field2 } = bls12_381.fields;
const G1 = bls12_381.G1.Point;
const G2 = bls12_381.G2.Point;

const COUNT_BYTES = 8;
const WORD_BYTES = 8;

/** A point of G1 in Jacobian coordinates times a number of 64-bit words, which may exceed the group's order. */
export function multiplyG1(point: Uint8Array, scalar: Uint8Array): Uint8Array {
  const [x, y, z] = [fieldAt(point, 0), fieldAt(point, 1), fieldAt(point, 2)];
  const start = z === 0n ? G1.ZERO : G1.fromAffine(affine(Fp, x, y, z));
  const product = times(start, scalarOf(scalar), G1.ZERO);
  if (product.is0()) return g1Bytes(1n, 1n, 0n);
  const to = product.toAffine();
  return g1Bytes(to.x, to.y, 1n);
}

/** The same in G2. */
export function multiplyG2(point: Uint8Array, scalar: Uint8Array): Uint8Array {
  const [x, y, z] = [fp2At(point, 0), fp2At(point, 2), fp2At(point, 4)];
  const start = Field2.is0(z) ? G2.ZERO : G2.fromAffine(affine(Field2, x, y, z));
  const product = times(start, scalarOf(scalar), G2.ZERO);
  if (product.is0()) return g2Bytes(Field2.ONE, Field2.ONE, Field2.ZERO);
  const to = product.toAffine();
  return g2Bytes(to.x, to.y, Field2.ONE);
}

type Field<Element> = {
  readonly inv: (element: Element) => Element;
  readonly sqr: (element: Element) => Element;
  readonly mul: (one: Element, other: Element) => Element;
};

function affine<Element>(field: Field<Element>, x: Element, y: Element, z: Element) {
  const inverse = field.inv(z);
  const squared = field.sqr(inverse);
  return { x: field.mul(x, squared), y: field.mul(y, field.mul(squared, inverse)) };
}

type Point<Self> = { readonly double: () => Self; readonly add: (other: Self) => Self };

function times<P extends Point<P>>(point: P, scalar: bigint, zero: P): P {
  let product = zero;
  for (const bit of scalar.toString(2)) {
    product = product.double();
    if (bit === '1') product = product.add(point);
  }
  return product;
}

function scalarOf(words: Uint8Array): bigint {
  const count = Number(numberOf(words.subarray(0, COUNT_BYTES)));
  return numberOf(words.subarray(COUNT_BYTES, COUNT_BYTES + count * WORD_BYTES));
}

const g1Bytes = (...elements: bigint[]) => Buffer.concat(elements.map(fieldBytes));

const g2Bytes = (...elements: Fp2[]) =>
  Buffer.concat(elements.flatMap(({ c0, c1 }) => [fieldBytes(c0), fieldBytes(c1)]));
