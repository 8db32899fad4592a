import type { DispatchInfo } from '../frame/call.js';
import type { Context } from '../frame/context.js';
import { invalid } from '../frame/failure.js';
import { BLOCK_LENGTH, BLOCK_WEIGHTS } from '../pallets/system/limits.js';
import { allExtrinsicsLen, blockWeight } from '../pallets/system/storage.js';
import { chargedWeight, className } from '../pallets/transaction-payment/fee.js';
import { addWeights, exceeds, subtractWeight, type Weight } from '../types/weight.js';

/** Rejects an extrinsic that no block, or not this one, has room for. */
export function ensureFits({ storage }: Context, info: DispatchInfo, length: number): void {
  const { maxExtrinsic } = BLOCK_WEIGHTS.perClass[className(info)];
  if (maxExtrinsic && exceeds(chargedWeight(info), maxExtrinsic)) {
    throw invalid('ExhaustsResources');
  }
  const filled = (allExtrinsicsLen.get(storage) ?? 0) + length;
  if (filled > BLOCK_LENGTH.max[className(info)]) throw invalid('ExhaustsResources');
}

/** Takes room for an extrinsic in the block, or rejects it. */
export function reserveRoom(context: Context, info: DispatchInfo, length: number): void {
  const { storage } = context;
  const name = className(info);
  const limits = BLOCK_WEIGHTS.perClass[name];
  const before = blockWeight.get(storage);
  const ofClass = addWeights(before[name], chargedWeight(info), limits.baseExtrinsic);
  const after = { ...before, [name]: ofClass };
  if (limits.maxTotal && exceeds(ofClass, limits.maxTotal)) throw invalid('ExhaustsResources');
  const total = addWeights(after.normal, after.operational, after.mandatory);
  const reserve = limits.reserved;
  if (reserve && exceeds(total, BLOCK_WEIGHTS.maxBlock) && exceeds(ofClass, reserve)) {
    throw invalid('ExhaustsResources');
  }
  blockWeight.set(storage, after);
  allExtrinsicsLen.set(storage, (allExtrinsicsLen.get(storage) ?? 0) + length);
}

/** Gives back the weight an extrinsic announced and did not use. */
export function releaseRoom({ storage }: Context, info: DispatchInfo, used: Weight): void {
  const name = className(info);
  const before = blockWeight.get(storage);
  const unused = subtractWeight(info.weight, used);
  blockWeight.set(storage, { ...before, [name]: subtractWeight(before[name], unused) });
}

/** Counts the weight of what happens in every block. */
export function registerMandatory({ storage }: Context, weight: Weight): void {
  const before = blockWeight.get(storage);
  blockWeight.set(storage, { ...before, mandatory: addWeights(before.mandatory, weight) });
}
