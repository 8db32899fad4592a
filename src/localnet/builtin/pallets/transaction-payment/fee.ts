import { EXTENSION_WEIGHT } from '../../extrinsic/extensions.js';
import type { DispatchInfo, PostDispatch } from '../../frame/call.js';
import type { Weight } from '../../types/weight.js';
import { addWeights, minWeight } from '../../types/weight.js';
import { BLOCK_WEIGHTS } from '../system/limits.js';

/** Parts of a fee, in rao. */
export type InclusionFee = {
  readonly baseFee: bigint;
  readonly lenFee: bigint;
  readonly adjustedWeightFee: bigint;
};

const PARTS = 1_000_000_000n;
// 0.0005 rao for a picosecond.
const WEIGHT_COEFFICIENT = 500_000n;

/** Rao for a weight: 0.0005 for each picosecond, to the nearest, a half down. */
export function weightFee({ refTime }: Weight): bigint {
  const product = refTime * WEIGHT_COEFFICIENT;
  const whole = product / PARTS;
  return product % PARTS > PARTS / 2n ? whole + 1n : whole;
}

/** Rao for the bytes of an extrinsic: one each. */
export const lengthFee = (length: number): bigint => BigInt(length);

/** The weight a fee is charged for: the call's and that of the checks around it. */
export const chargedWeight = ({ weight }: DispatchInfo): Weight =>
  addWeights(weight, EXTENSION_WEIGHT);

/** What an extrinsic costs beside its tip; undefined for one that pays nothing. */
export function inclusionFee(length: number, info: DispatchInfo): InclusionFee | undefined {
  if (info.paysFee === 'No') return undefined;
  const { baseExtrinsic } = BLOCK_WEIGHTS.perClass[className(info)];
  return {
    baseFee: weightFee(baseExtrinsic),
    lenFee: lengthFee(length),
    adjustedWeightFee: weightFee(chargedWeight(info)),
  };
}

/** Rao an extrinsic costs, tip included. */
export function totalFee(length: number, info: DispatchInfo, tip: bigint): bigint {
  const parts = inclusionFee(length, info);
  return parts ? parts.baseFee + parts.lenFee + parts.adjustedWeightFee + tip : tip;
}

/** Rao an extrinsic costs once it is known what it really used. */
export const finalFee = (
  length: number,
  info: DispatchInfo,
  { actualWeight = info.weight, paysFee = info.paysFee }: PostDispatch,
  tip: bigint,
): bigint =>
  totalFee(
    length,
    {
      ...info,
      weight: minWeight(actualWeight, info.weight),
      paysFee: info.paysFee === 'No' ? 'No' : paysFee,
    },
    tip,
  );

/** The class as block limits name it. */
export const className = ({ dispatchClass }: DispatchInfo) =>
  dispatchClass === 'Normal'
    ? 'normal'
    : dispatchClass === 'Operational'
      ? 'operational'
      : 'mandatory';
