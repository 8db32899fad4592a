import type { Json } from '../../format/json.js';
import { taoJson } from '../../format/json.js';
import type { BlockExtrinsic } from './extrinsics.js';

/** An extrinsic for scripts; what its bytes do not say is null. */
export function extrinsicJson({ index, hash, bytes, decoded, succeeded }: BlockExtrinsic) {
  const common = { index, hash, succeeded: succeeded ?? null, bytes };
  if (typeof decoded === 'string') {
    const nothing = { signer: null, nonce: null, tip: null, call: null, args: null };
    return { ...common, ...nothing, undecoded: decoded };
  }
  const { signer, nonce, tip, call } = decoded;
  return {
    ...common,
    ...{ signer, nonce, tip: tip === null ? null : taoJson(tip) },
    call: `${call.pallet}.${call.name}`,
    args: call.args as Json,
    undecoded: null,
  };
}
