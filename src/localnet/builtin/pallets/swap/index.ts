import { constant, type PalletOf } from '../../frame/pallet.js';
import { newtype } from '../../scale/composite.js';
import { u16, u64 } from '../../scale/primitives.js';
import { unnamed } from '../../scale/type.js';
import { palletId } from '../subtensor/types/accounts.js';
import { MAX_FEE_RATE, swapCalls } from './calls.js';
import { SWAP_INDEX, swapError, swapEvent } from './event.js';
import { swapStorage } from './storage.js';

const nonZero = newtype({ path: 'NonZeroU64' }, unnamed(u64));

/** The pools of the subnets: their weights and fees; the reserves are SubtensorModule's. */
export const swap: PalletOf = () => ({
  name: 'Swap',
  index: SWAP_INDEX,
  crate: 'pallet_subtensor_swap',
  storage: swapStorage,
  calls: swapCalls,
  event: swapEvent,
  error: swapError,
  constants: [
    constant('ProtocolId', palletId, '0x74656e2f73776170'),
    constant('MaxFeeRate', u16, MAX_FEE_RATE),
    constant('MinimumLiquidity', u64, 1_000n),
    constant('MinimumReserve', nonZero, 1_000_000n),
  ],
});
