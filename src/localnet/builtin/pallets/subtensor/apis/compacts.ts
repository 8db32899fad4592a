import type { AlphaUnits, Netuid, Rao } from '../../../../../units/money.js';
import { compact, compactNumber, decodeCompact, encodeCompact } from '../../../scale/compact.js';
import { u8, u16, u32, u64, u128 } from '../../../scale/primitives.js';
import { as, type Type } from '../../../scale/type.js';

const U128_MAX = (1n << 128n) - 1n;

export const compactU8 = as(compactNumber(u8, 0xff), 'Compact<u8>');
export const compactU16 = as(compactNumber(u16, 0xffff), 'Compact<u16>');
export const compactU32 = as(compactNumber(u32), 'Compact<u32>');
export const compactU64 = as(compact(u64), 'Compact<u64>');
export const compactU128 = as(compact(u128, U128_MAX), 'Compact<u128>');
export const compactNetuid = as(compactU16, 'Compact<NetUid>') as Type<Netuid>;
/** Rao. */
export const compactTao = as(compactU64, 'Compact<TaoBalance>') as Type<Rao>;
export const compactAlpha = as(compactU64, 'Compact<AlphaBalance>') as Type<AlphaUnits>;

/** A block number, or a count of blocks, that the chain holds in 64 bits. */
export const compactHeight: Type<number> = {
  ...compactU64,
  encode: encodeCompact,
  decode: (input) => Number(decodeCompact(input)),
};
