import { NO_SELL_LIMIT, sellAlpha } from '../../../../../economy/swap.js';
import type { AlphaUnits, Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import { failure } from '../errors.js';
import { hotkeyExists } from '../hotkeys.js';
import { ensureAvailable } from '../locks/upkeep.js';
import { reservesOf } from '../reserves.js';
import { type Position, stakeOf } from '../stake-book.js';
import { subtokenEnabled, transferToggle } from '../storage/networks.js';
import { subnetExists } from '../subnets.js';
import type { Transition } from './transition.js';
import { LEAST_STAKE } from './validate-add.js';

/** Every refusal of a move of stake, in the order of SubtensorModule.validate_stake_transition. */
export function validateTransition(
  storage: Externalities,
  { from, to, limit, asTransfer = false }: Transition,
  amount: AlphaUnits,
  most: AlphaUnits,
): void {
  const ends = from.netuid === to.netuid ? [from.netuid] : [from.netuid, to.netuid];
  if (isSame(from, to)) throw failure('SameNetuid');
  ensureEach(ends, (netuid) => subnetExists(storage, netuid), 'SubnetNotExists');
  ensureEach(ends, (netuid) => subtokenEnabled.get(storage, netuid), 'SubtokenDisabled');
  for (const { hotkey } of [from, to]) {
    if (!hotkeyExists(storage, hotkey)) throw failure('HotKeyAccountNotExists');
  }
  if (amount > stakeOf(storage, from)) throw failure('NotEnoughStakeToWithdraw');
  if (from.netuid !== to.netuid) {
    ensureWorthMoving(storage, from.netuid, amount);
    if (limit?.allowPartial === false && amount > most) throw failure('SlippageTooHigh');
  }
  if (asTransfer) {
    ensureEach(ends, (netuid) => transferToggle.get(storage, netuid), 'TransferDisallowed');
  }
  // Within a subnet the lock goes with the stake.
  if (from.netuid !== to.netuid) ensureAvailable(storage, from.coldkey, from.netuid, amount);
}

const isSame = (from: Position, to: Position): boolean =>
  from.coldkey === to.coldkey && from.hotkey === to.hotkey && from.netuid === to.netuid;

function ensureEach(
  netuids: readonly Netuid[],
  holds: (netuid: Netuid) => boolean,
  error: Parameters<typeof failure>[0],
): void {
  if (!netuids.every(holds)) throw failure(error);
}

// Strictly more than the smallest stake, which an unstake may just reach.
function ensureWorthMoving(storage: Externalities, netuid: Netuid, amount: AlphaUnits): void {
  const order = { amount, limitPrice: NO_SELL_LIMIT, dropFees: false };
  const swap = sellAlpha(reservesOf(storage, netuid), order);
  if (!swap.ok) throw failure('InsufficientLiquidity');
  if (swap.value.paidOut <= LEAST_STAKE) throw failure('AmountTooLow');
}
