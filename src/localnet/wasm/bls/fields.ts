import { bls12_381 } from '@noble/curves/bls12-381.js';

export type Fp2 = { readonly c0: bigint; readonly c1: bigint };
type Fp6 = { readonly c0: Fp2; readonly c1: Fp2; readonly c2: Fp2 };
export type Fp12 = { readonly c0: Fp6; readonly c1: Fp6 };

export const FIELD_BYTES = 48;

/** A little-endian number of any length. */
export const numberOf = (bytes: Uint8Array): bigint =>
  bytes.length === 0 ? 0n : BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);

/** An element of the base field, refused when it is not below the modulus. */
export function fieldAt(bytes: Uint8Array, index: number): bigint {
  const element = numberOf(bytes.subarray(index * FIELD_BYTES, (index + 1) * FIELD_BYTES));
  if (element >= bls12_381.fields.Fp.ORDER) throw new RangeError('an element outside its field');
  return element;
}

export const fieldBytes = (element: bigint): Uint8Array =>
  Buffer.from(element.toString(16).padStart(2 * FIELD_BYTES, '0'), 'hex').reverse();

export const fp2At = (bytes: Uint8Array, index: number): Fp2 => ({
  c0: fieldAt(bytes, index),
  c1: fieldAt(bytes, index + 1),
});

/** An element of the target group: twelve elements of the base field, the lowest first. */
export function fp12Of(bytes: Uint8Array): Fp12 {
  const fp6 = (index: number): Fp6 => ({
    c0: fp2At(bytes, index),
    c1: fp2At(bytes, index + 2),
    c2: fp2At(bytes, index + 4),
  });
  return { c0: fp6(0), c1: fp6(6) };
}

export const fp12Bytes = ({ c0, c1 }: Fp12): Uint8Array =>
  Buffer.concat(
    [c0, c1]
      .flatMap((six) => [six.c0, six.c1, six.c2])
      .flatMap((two) => [fieldBytes(two.c0), fieldBytes(two.c1)]),
  );
