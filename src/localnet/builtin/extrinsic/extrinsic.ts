import { RuntimeTrap } from '../../runtime.js';
import type { RuntimeCall } from '../frame/call.js';
import type { Outer } from '../frame/outer.js';
import { concat, expectEnd, type Reader, readerOf, takeByte } from '../scale/reader.js';
import { bytes } from '../scale/sequence.js';
import { type MultiAddress, multiAddress } from '../types/account.js';
import type { Era } from '../types/era.js';
import { type MultiSignature, multiSignature } from '../types/signature.js';
import { pipeline } from './extensions.js';

/** What a signer adds to a call. */
export type Extra = {
  readonly era: Era;
  readonly nonce: number;
  /** Rao for the author on top of the fee. */
  readonly tip: bigint;
  /** Whether the signer's device relied on metadata whose hash it signed. */
  readonly metadataHash: 'Disabled' | 'Enabled';
};

export type Signed = {
  readonly address: MultiAddress;
  readonly signature: MultiSignature;
  readonly extra: Extra;
  /** The part of the signed payload that the extrinsic itself carries: the call and the extra. */
  readonly carried: Uint8Array;
};

/** A decoded extrinsic. Bare ones are inherents; general ones name no signer. */
export type Extrinsic = {
  readonly kind: 'bare' | 'general' | 'signed';
  readonly call: RuntimeCall;
  readonly signed?: Signed;
  /** Bytes it takes in a block, its length prefix included; the fee counts these. */
  readonly length: number;
};

const SIGNED_4 = 0x84;
const GENERAL_5 = 0x45;
const BARE_4 = 0x04;
const BARE_5 = 0x05;

/** Reads an extrinsic from its content; traps on bytes that are none. */
export function decodeExtrinsic(outer: Outer, content: Uint8Array): Extrinsic {
  const input = readerOf(content);
  const length = bytes.encode(content).length;
  const version = takeByte(input);
  switch (version) {
    case SIGNED_4: {
      const { call, signed } = decodeSigned(outer, input);
      return { kind: 'signed', call, signed, length };
    }
    case GENERAL_5:
      takeByte(input);
      pipeline.decode(input);
      return { kind: 'general', call: decodeCall(outer, input), length };
    case BARE_4:
    case BARE_5:
      return { kind: 'bare', call: decodeCall(outer, input), length };
    default:
      throw new RuntimeTrap(`extrinsics of version ${version} do not exist here`);
  }
}

/** The content of an extrinsic without a signature. */
export const encodeBare = (outer: Outer, call: RuntimeCall): Uint8Array =>
  concat([Uint8Array.of(BARE_5), outer.call.encode(call)]);

function decodeSigned(outer: Outer, input: Reader): { call: RuntimeCall; signed: Signed } {
  const address = multiAddress.decode(input);
  const signature = multiSignature.decode(input);
  const extraStart = input.at;
  const [[, , , , era, nonce], [{ inner: tip }], { mode: metadataHash }] = pipeline.decode(input);
  const callStart = input.at;
  const call = decodeCall(outer, input);
  const carried = concat([
    input.bytes.subarray(callStart),
    input.bytes.subarray(extraStart, callStart),
  ]);
  return {
    call,
    signed: { address, signature, extra: { era, nonce, tip, metadataHash }, carried },
  };
}

function decodeCall(outer: Outer, input: Reader): RuntimeCall {
  const call = outer.call.decode(input);
  expectEnd(input);
  return call;
}
