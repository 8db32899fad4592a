import { least } from '../../../../../economy/unsigned.js';
import type { AlphaUnits } from '../../../../../units/money.js';
import type { Context } from '../../../frame/context.js';
import { recycleAlpha } from '../alpha.js';
import { failure } from '../errors.js';
import { deposit } from '../event.js';
import { hotkeyExists } from '../hotkeys.js';
import { ensureAvailable } from '../locks/upkeep.js';
import { decreaseStake, type Position, stakeOf } from '../stake-book.js';
import { subtokenEnabled } from '../storage/networks.js';
import { subnetAlphaOut } from '../storage/pool.js';
import { subnetExists } from '../subnets.js';
import { ROOT_NETUID } from '../types/amounts.js';

/** Gives staked alpha back, so that it can be emitted again; more than there is means all of it. */
export function recycleStake(context: Context, position: Position, asked: AlphaUnits): void {
  const amount = takeStake(context, position, asked);
  recycleAlpha(context.storage, position.netuid, amount);
  deposit(context, { tag: 'AlphaRecycled', value: eventOf(position, amount) });
}

/** Puts staked alpha out of everybody's reach; it still counts as being outside the pool. */
export function burnStake(context: Context, position: Position, asked: AlphaUnits): void {
  const amount = takeStake(context, position, asked);
  deposit(context, { tag: 'AlphaBurned', value: eventOf(position, amount) });
}

function takeStake({ storage }: Context, position: Position, asked: AlphaUnits): AlphaUnits {
  const { coldkey, hotkey, netuid } = position;
  if (!subnetExists(storage, netuid)) throw failure('SubnetNotExists');
  if (netuid === ROOT_NETUID) throw failure('CannotBurnOrRecycleOnRootSubnet');
  if (!subtokenEnabled.get(storage, netuid)) throw failure('SubtokenDisabled');
  if (!hotkeyExists(storage, hotkey)) throw failure('HotKeyAccountNotExists');
  const amount = least(asked, stakeOf(storage, position));
  if (subnetAlphaOut.get(storage, netuid) < amount) throw failure('InsufficientLiquidity');
  ensureAvailable(storage, coldkey, netuid, amount);
  decreaseStake(storage, position, amount);
  return amount;
}

const eventOf = ({ coldkey, hotkey, netuid }: Position, amount: AlphaUnits) =>
  [coldkey, hotkey, amount, netuid] as const;
