import { burnAfterRegistration } from '../../../../../economy/registration-burn.js';
import { NO_BUY_LIMIT } from '../../../../../economy/swap.js';
import { addU64 } from '../../../../../economy/unsigned.js';
import type { Netuid, Rao } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { Context } from '../../../frame/context.js';
import type { AccountId } from '../../../types/account.js';
import { number } from '../../system/storage.js';
import { recycleAlpha } from '../alpha.js';
import { spendable, transferToSubnet } from '../custody.js';
import { failure } from '../errors.js';
import { deposit } from '../event.js';
import { adoptHotkey, ownsHotkey } from '../hotkeys.js';
import { countInflow } from '../staking/flow.js';
import { networkRegistrationAllowed, subnetworkN } from '../storage/networks.js';
import { maxAllowedUids, uids } from '../storage/neurons.js';
import {
  burn,
  burnIncreaseMult,
  maxBurn,
  minBurn,
  raoRecycledForRegistration,
  registrationsThisBlock,
} from '../storage/registration.js';
import { subnetExists } from '../subnets.js';
import { buy } from '../trade.js';
import { ROOT_NETUID } from '../types/amounts.js';
import { appendNeuron } from './append.js';
import { neuronToPrune } from './prune.js';
import { replaceNeuron } from './replace.js';

type Registration = {
  readonly netuid: Netuid;
  readonly coldkey: AccountId;
  readonly hotkey: AccountId;
};

/** Refuses root and what does not exist. */
export function ensureRegistrable(storage: Externalities, netuid: Netuid): void {
  if (netuid === ROOT_NETUID) throw failure('RegistrationNotPermittedOnRootSubnet');
  if (!subnetExists(storage, netuid)) throw failure('SubnetNotExists');
}

/** Registers a neuron: its price buys alpha that is then recycled (SubtensorModule.do_register). */
export function register(context: Context, { netuid, coldkey, hotkey }: Registration): void {
  const { storage } = context;
  ensureRegistrable(storage, netuid);
  if (!networkRegistrationAllowed.get(storage, netuid)) throw failure('SubNetRegistrationDisabled');
  if (uids.exists(storage, netuid, hotkey)) throw failure('HotKeyAlreadyRegisteredInSubNet');
  const price = burn.get(storage, netuid);
  if (price > spendable(context, coldkey)) throw failure('NotEnoughBalanceToStake');
  adoptHotkey(storage, coldkey, hotkey);
  if (!ownsHotkey(storage, coldkey, hotkey)) throw failure('NonAssociatedColdKey');
  ensureRoom(storage, netuid);
  const paid = transferToSubnet(context, netuid, coldkey, price);
  const { paidOut } = buy(context, { netuid, amount: paid, limitPrice: NO_BUY_LIMIT });
  recycleAlpha(storage, netuid, paidOut);
  const uid = takeUid(storage, netuid, hotkey);
  raisePrice(storage, netuid, price);
  countInflow(storage, netuid, paid);
  deposit(context, { tag: 'NeuronRegistered', value: [netuid, uid, hotkey] });
}

function ensureRoom(storage: Externalities, netuid: Netuid): void {
  const most = maxAllowedUids.get(storage, netuid);
  const full = subnetworkN.get(storage, netuid) >= most;
  if (most === 0 || (full && neuronToPrune(storage, netuid) === undefined)) {
    throw failure('NoNeuronIdAvailable');
  }
}

/** Gives a hotkey a free uid, or that of a neuron that is not worth keeping. */
export function takeUid(storage: Externalities, netuid: Netuid, hotkey: AccountId): number {
  const block = number.get(storage);
  if (subnetworkN.get(storage, netuid) < maxAllowedUids.get(storage, netuid)) {
    return appendNeuron(storage, netuid, hotkey, block);
  }
  const uid = neuronToPrune(storage, netuid);
  if (uid === undefined) throw failure('NoNeuronIdAvailable');
  replaceNeuron(storage, netuid, uid, hotkey, block);
  return uid;
}

function raisePrice(storage: Externalities, netuid: Netuid, price: Rao): void {
  const bounds = { minBurn: minBurn.get(storage, netuid), maxBurn: maxBurn.get(storage, netuid) };
  const increase = burnIncreaseMult.get(storage, netuid);
  burn.set(storage, [netuid], burnAfterRegistration(price, netuid, increase, bounds));
  const count = registrationsThisBlock.get(storage, netuid);
  registrationsThisBlock.set(storage, [netuid], Math.min(count + 1, 0xffff));
  const spent = raoRecycledForRegistration.get(storage, netuid);
  raoRecycledForRegistration.set(storage, [netuid], addU64(spent, price));
}
