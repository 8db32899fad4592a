import { concat, u8, vec } from '../../node/codec/scale.js';
import { multiplyG1, multiplyG2 } from '../bls/multiply.js';
import { finalExponentiation, multiMillerLoop } from '../bls/pairing.js';
import type { Span } from '../span.js';
import type { Guest, HostFunctions } from './host.js';

/** ext_host_calls_bls12_381_*: what the drand pallet checks pulses and opens time locks with. */
export function blsFunctions({ memory }: Guest): HostFunctions {
  const of2 =
    (compute: (one: Uint8Array, other: Uint8Array) => Uint8Array) => (one: Span, other: Span) =>
      memory.give(result(() => compute(memory.read(one), memory.read(other))));
  return {
    ext_host_calls_bls12_381_multi_miller_loop_version_1: of2(multiMillerLoop),
    ext_host_calls_bls12_381_final_exponentiation_version_1: (target: Span) =>
      memory.give(result(() => finalExponentiation(memory.read(target)))),
    ext_host_calls_bls12_381_mul_projective_g1_version_1: of2(multiplyG1),
    ext_host_calls_bls12_381_mul_projective_g2_version_1: of2(multiplyG2),
  };
}

/** SCALE's Result<Vec<u8>, ()>: bytes that are no point of the curve are an error of the caller's. */
function result(compute: () => Uint8Array): Uint8Array {
  try {
    return concat([u8(0), vec(compute())]);
  } catch {
    return u8(1);
  }
}
