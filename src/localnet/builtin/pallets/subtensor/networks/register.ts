import { openingReserves } from '../../../../../economy/subnet-opening.js';
import { addU64, subtractU64 } from '../../../../../economy/unsigned.js';
import type { Netuid, Rao } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { Context } from '../../../frame/context.js';
import type { AccountId } from '../../../types/account.js';
import { number } from '../../system/storage.js';
import { spendable, transferToSubnet } from '../custody.js';
import { lendFromRoot } from '../delegation/root-parents.js';
import { failure } from '../errors.js';
import { deposit } from '../event.js';
import { adoptHotkey, ensureNoSystemAccount, hotkeyExists, ownsHotkey } from '../hotkeys.js';
import { appendNeuron } from '../neurons/append.js';
import { DYNAMIC, reservesOf, writeReserves } from '../reserves.js';
import { subnetEmissionEnabled } from '../storage/emission.js';
import { lastRateLimitedBlock } from '../storage/limits.js';
import {
  networkRegisteredAt,
  registeredSubnetCounter,
  subnetIdentitiesV3,
  subnetMechanism,
  tokenSymbol,
} from '../storage/networks.js';
import {
  networkLastLockCost,
  networkMinLockCost,
  networkRegistrationStartBlock,
  subnetLocked,
} from '../storage/new-subnets.js';
import { subnetOwner } from '../storage/ownership.js';
import { subnetVolume } from '../storage/pool.js';
import { raoRecycledForRegistration } from '../storage/registration.js';
import { totalStake } from '../storage/stake.js';
import { allNetuids } from '../subnets.js';
import { NO_ALPHA } from '../types/amounts.js';
import type { SubnetIdentity } from '../types/announcements.js';
import { openNetwork } from './defaults.js';
import { dissolveNetwork } from './dissolve.js';
import { ensureIdentity } from './identity.js';
import { setOwnerHotkey } from './owner.js';
import { isTooSoon, LAST_REGISTRATION, lockCost, openingPrice } from './price.js';
import { isFull, networkToPrune } from './prune.js';
import { freeSymbol } from './symbols.js';

type NewNetwork = {
  readonly coldkey: AccountId;
  readonly hotkey: AccountId;
  readonly identity?: SubnetIdentity | undefined;
};

/** Creates a subnet, its owner's neuron and its pool (SubtensorModule.do_register_network). */
export function registerNetwork(context: Context, { coldkey, hotkey, identity }: NewNetwork): void {
  const { storage } = context;
  ensureMayRegister(context, coldkey, hotkey);
  const pruned = makesRoom(storage);
  const cost = lockCost(storage);
  if (cost > spendable(context, coldkey)) throw failure('CannotAffordLockCost');
  if (pruned !== undefined) dissolveNetwork(context, pruned);
  const netuid = pruned ?? nextNetuid(storage);
  const price = openingPrice(storage);
  const block = number.get(storage);
  openNetwork(context, netuid);
  const locked = transferToSubnet(context, netuid, coldkey, cost);
  networkLastLockCost.set(storage, locked);
  lastRateLimitedBlock.set(storage, [LAST_REGISTRATION], block);
  adoptHotkey(storage, coldkey, hotkey);
  appendNeuron(storage, netuid, hotkey, block);
  subnetMechanism.set(storage, [netuid], DYNAMIC);
  networkRegisteredAt.set(storage, [netuid], block);
  registeredSubnetCounter.set(storage, [netuid], registeredSubnetCounter.get(storage, netuid) + 1);
  tokenSymbol.set(storage, [netuid], freeSymbol(storage, netuid));
  openPool(storage, netuid, locked, price);
  subnetOwner.set(storage, [netuid], coldkey);
  setOwnerHotkey(context, netuid, hotkey);
  if (identity) {
    ensureIdentity(identity);
    subnetIdentitiesV3.set(storage, [netuid], identity);
    deposit(context, { tag: 'SubnetIdentitySet', value: netuid });
  }
  lendFromRoot(context, netuid);
  deposit(context, { tag: 'NetworkAdded', value: [netuid, DYNAMIC] });
  // Root turns the emission on once it likes the subnet.
  subnetEmissionEnabled.set(storage, [netuid], false);
}

function ensureMayRegister({ storage }: Context, coldkey: AccountId, hotkey: AccountId): void {
  if (hotkeyExists(storage, hotkey) && !ownsHotkey(storage, coldkey, hotkey)) {
    throw failure('NonAssociatedColdKey');
  }
  ensureNoSystemAccount(hotkey);
  if (number.get(storage) < networkRegistrationStartBlock.get(storage)) {
    throw failure('SubNetRegistrationDisabled');
  }
  if (isTooSoon(storage)) throw failure('NetworkTxRateLimitExceeded');
}

/** The subnet that a new one takes the place of on a full chain; refuses while all are immune. */
function makesRoom(storage: Externalities): Netuid | undefined {
  if (!isFull(storage)) return undefined;
  const pruned = networkToPrune(storage);
  if (pruned === undefined) throw failure('SubnetLimitReached');
  return pruned;
}

function nextNetuid(storage: Externalities): Netuid {
  const taken = new Set<number>(allNetuids(storage));
  let netuid = 1;
  while (taken.has(netuid)) netuid += 1;
  return netuid as Netuid;
}

function openPool(
  storage: Externalities,
  netuid: Netuid,
  locked: Rao,
  price: ReturnType<typeof openingPrice>,
): void {
  const opening = openingReserves(locked, networkMinLockCost.get(storage), price);
  writeReserves(storage, netuid, {
    ...reservesOf(storage, netuid),
    ...opening,
    alphaOut: NO_ALPHA,
  });
  subnetLocked.set(storage, [netuid], locked);
  subnetVolume.set(storage, [netuid], 0n);
  raoRecycledForRegistration.set(storage, [netuid], subtractU64(locked, opening.taoReserve));
  totalStake.set(storage, addU64(totalStake.get(storage), opening.taoReserve));
}
