import type { AlphaUnits, Netuid, Rao, RaoPerAlpha } from '../../../../../units/money.js';
import { u8, u16, u32, u64 } from '../../../scale/primitives.js';
import { as, type Type } from '../../../scale/type.js';
import { option } from '../../../scale/variant.js';

export const netuid = as(u16, 'NetUid') as Type<Netuid>;
/** A netuid and a mechanism in one number: mechanism times 4096, plus the netuid. */
export const storageIndex = as(u16, 'NetUidStorageIndex');
/** One of the incentive mechanisms of a subnet. */
export const mecid = as(u8, 'MechId');
/** Rao. */
export const tao = as(u64, 'TaoBalance') as Type<Rao>;
export const alpha = as(u64, 'AlphaBalance') as Type<AlphaUnits>;
/** What a trade may not pass; the chain writes it as an amount. */
export const limitPrice = tao as Type<bigint> as Type<RaoPerAlpha>;
export const maybeLimitPrice = as(option(limitPrice), 'Option<TaoBalance>');

/** A block number, or a count of blocks or epochs: 64 bits that never grow past a safe integer. */
export const height: Type<number> = {
  ...u64,
  encode: (value) => u64.encode(BigInt(value)),
  decode: (input) => Number(u64.decode(input)),
};

/** A block as the frame counts them. */
export const block = as(u32, 'BlockNumberFor<T>');

export const ROOT_NETUID = 0 as Netuid;
export const NO_ALPHA = 0n as AlphaUnits;
export const NO_TAO = 0n as Rao;
