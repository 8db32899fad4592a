import { concat, u32 } from '../codec/scale.js';
import { scaleReader } from '../codec/scale-reader.js';
import type { Node } from '../node.js';
import { callRuntime } from './call-runtime.js';
import type { Methods } from './method.js';
import { bytesParam } from './params.js';

const classes = ['normal', 'operational', 'mandatory'] as const;

/** payment_*: what a transaction would cost, in rao, at a block. */
export function paymentMethods(node: Node): Methods {
  const ask = (name: string, extrinsic: unknown, at: unknown): Uint8Array => {
    const bytes = bytesParam(extrinsic, 'the extrinsic');
    const input = concat([bytes, u32(bytes.length)]);
    return callRuntime(node, `TransactionPaymentApi_${name}`, input, at);
  };
  return {
    payment_queryInfo: ([extrinsic, at]) => {
      const reader = scaleReader(ask('query_info', extrinsic, at));
      const weight = {
        ref_time: Number(reader.compact()),
        proof_size: Number(reader.compact()),
      };
      const dispatchClass = classes[reader.u8()];
      return { weight, class: dispatchClass, partialFee: `${reader.uint(reader.left())}` };
    },
    payment_queryFeeDetails: ([extrinsic, at]) => {
      const encoded = ask('query_fee_details', extrinsic, at);
      const reader = scaleReader(encoded);
      if (reader.u8() === 0) return { inclusionFee: null };
      // Three parts and the tip, all of the runtime's balance type.
      const width = (encoded.length - 1) / 4;
      const fee = () => `0x${reader.uint(width).toString(16)}`;
      return { inclusionFee: { baseFee: fee(), lenFee: fee(), adjustedWeightFee: fee() } };
    },
  };
}
