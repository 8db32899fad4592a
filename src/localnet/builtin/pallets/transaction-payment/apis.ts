import { decodeExtrinsic } from '../../extrinsic/extrinsic.js';
import { uncheckedExtrinsic } from '../../extrinsic/types.js';
import { method, type RuntimeApi } from '../../frame/api.js';
import { type DispatchInfo, dispatchInfo, type RuntimeCall } from '../../frame/call.js';
import type { Outer } from '../../frame/outer.js';
import { param, struct } from '../../scale/composite.js';
import { u32, u64 } from '../../scale/primitives.js';
import { as, type Type } from '../../scale/type.js';
import { option } from '../../scale/variant.js';
import { dispatchClass, weight } from '../../types/weight.js';
import { chargedWeight, inclusionFee, lengthFee, totalFee, weightFee } from './fee.js';

const MODULE = 'pallet_transaction_payment::types';
const balance = as(u64, 'Balance');

const runtimeDispatchInfo = struct(
  {
    path: `${MODULE}::RuntimeDispatchInfo`,
    params: [param('Balance', u64), param('Weight', weight)],
  },
  { weight, class: as(dispatchClass, 'DispatchClass'), partialFee: balance },
);

const inclusion = struct(
  { path: `${MODULE}::InclusionFee`, params: [param('Balance', u64)] },
  { baseFee: balance, lenFee: balance, adjustedWeightFee: balance },
);

const feeDetails = struct(
  { path: `${MODULE}::FeeDetails`, params: [param('Balance', u64)] },
  { inclusionFee: as(option(inclusion), 'Option<InclusionFee<Balance>>'), tip: balance },
);

const describe = (info: DispatchInfo, length: number) => ({
  weight: chargedWeight(info),
  class: info.dispatchClass,
  partialFee: totalFee(length, info, 0n),
});

const details = (info: DispatchInfo, length: number, tip: bigint) => ({
  inclusionFee: inclusionFee(length, info),
  tip,
});

const prices = [
  method('query_weight_to_fee', { weight }, u64, (_, inputs) => weightFee(inputs.weight)),
  method('query_length_to_fee', { length: u32 }, u64, (_, { length }) => lengthFee(length)),
];

/** What an extrinsic or a bare call would cost. An unsigned one costs nothing. */
export function feeApis(outer: Outer): readonly RuntimeApi[] {
  const uxt = { uxt: uncheckedExtrinsic(outer), len: u32 };
  const call: { call: Type<RuntimeCall>; len: Type<number> } = { call: outer.call, len: u32 };
  const priced = (content: Uint8Array) => {
    const { call, signed } = decodeExtrinsic(outer, content);
    const info = dispatchInfo(call);
    const paying: DispatchInfo = signed ? info : { ...info, paysFee: 'No' };
    return { info: paying, tip: signed?.extra.tip ?? 0n };
  };
  return [
    {
      name: 'TransactionPaymentApi',
      version: 4,
      methods: [
        method('query_info', uxt, runtimeDispatchInfo, (_, { uxt, len }) =>
          describe(priced(uxt).info, len),
        ),
        method('query_fee_details', uxt, feeDetails, (_, { uxt, len }) => {
          const { info, tip } = priced(uxt);
          return details(info, len, tip);
        }),
        ...prices,
      ],
    },
    {
      name: 'TransactionPaymentCallApi',
      version: 3,
      methods: [
        method('query_call_info', call, runtimeDispatchInfo, (_, { call, len }) =>
          describe(dispatchInfo(call), len),
        ),
        method('query_call_fee_details', call, feeDetails, (_, { call, len }) =>
          details(dispatchInfo(call), len, 0n),
        ),
        ...prices,
      ],
    },
  ];
}
