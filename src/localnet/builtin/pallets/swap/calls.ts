import { call } from '../../frame/call.js';
import { callSet } from '../../frame/call-set.js';
import { ensureRoot } from '../../frame/origin.js';
import { type Fields, newtype, param } from '../../scale/composite.js';
import { bool, i32, i64, u16, u64, u128 } from '../../scale/primitives.js';
import { refTime } from '../../types/weight.js';
import { networksAdded } from '../subtensor/storage/networks.js';
import { account } from '../subtensor/types/accounts.js';
import { netuid } from '../subtensor/types/amounts.js';
import { deposit, failure } from './event.js';
import { feeRate } from './storage.js';

/** The dearest a trade may be made, of 65535. */
export const MAX_FEE_RATE = 10_000;

const tickIndex = newtype({ path: 'pallet_subtensor_swap::pallet::TickIndex' }, i32);
const positionId = newtype({ path: 'pallet_subtensor_swap::pallet::PositionId' }, u128);

// Users no longer provide liquidity: these calls are there to be refused.
const deprecated = (index: number, args: Fields) =>
  call({
    index,
    args,
    weight: refTime(15_000_000n),
    run: () => {
      throw failure('Deprecated');
    },
  });

export const swapCalls = callSet(
  { path: 'pallet_subtensor_swap::pallet::pallet::Call', params: [param('T')] },
  {
    set_fee_rate: call({
      index: 0,
      args: { netuid, rate: u16 },
      weight: refTime(15_000_000n, { reads: 1, writes: 1 }),
      run: (context, origin, { netuid, rate }) => {
        ensureRoot(origin);
        if (!networksAdded.get(context.storage, netuid)) throw failure('MechanismDoesNotExist');
        if (rate > MAX_FEE_RATE) throw failure('FeeRateTooHigh');
        feeRate.set(context.storage, [netuid], rate);
        deposit(context, { tag: 'FeeRateSet', value: { netuid, rate } });
      },
    }),
    toggle_user_liquidity: deprecated(4, { netuid, enable: bool }),
    add_liquidity: deprecated(1, {
      hotkey: account,
      netuid,
      tickLow: tickIndex,
      tickHigh: tickIndex,
      liquidity: u64,
    }),
    remove_liquidity: deprecated(2, { hotkey: account, netuid, positionId }),
    modify_position: deprecated(3, { hotkey: account, netuid, positionId, liquidityDelta: i64 }),
    disable_lp: deprecated(5, {}),
  },
);
