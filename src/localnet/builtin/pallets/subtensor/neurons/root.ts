import type { Externalities } from '../../../../runtime.js';
import type { Context } from '../../../frame/context.js';
import type { AccountId } from '../../../types/account.js';
import { number } from '../../system/storage.js';
import { failure } from '../errors.js';
import { deposit } from '../event.js';
import { adoptHotkey, becomeDelegate } from '../hotkeys.js';
import { subnetworkN } from '../storage/networks.js';
import { maxAllowedUids, uids } from '../storage/neurons.js';
import {
  maxRegistrationsPerBlock,
  registrationsThisBlock,
  registrationsThisInterval,
  targetRegistrationsPerInterval,
} from '../storage/registration.js';
import { totalHotkeyAlpha } from '../storage/stake.js';
import { hotkeysOf, subnetExists } from '../subnets.js';
import { ROOT_NETUID } from '../types/amounts.js';
import { appendNeuron } from './append.js';
import { replaceNeuron } from './replace.js';

const U16_MAX = 0xffff;

/** Gives a hotkey a seat on root, whoever owns it (SubtensorModule.do_root_register). */
export function registerOnRoot(context: Context, coldkey: AccountId, hotkey: AccountId): void {
  const { storage } = context;
  if (!subnetExists(storage, ROOT_NETUID)) throw failure('RootNetworkDoesNotExist');
  ensureTurn(storage);
  if (uids.exists(storage, ROOT_NETUID, hotkey)) throw failure('HotKeyAlreadyRegisteredInSubNet');
  adoptHotkey(storage, coldkey, hotkey);
  const uid = takeSeat(storage, hotkey);
  becomeDelegate(storage, hotkey);
  for (const counted of [registrationsThisInterval, registrationsThisBlock]) {
    counted.set(storage, [ROOT_NETUID], counted.get(storage, ROOT_NETUID) + 1);
  }
  deposit(context, { tag: 'NeuronRegistered', value: [ROOT_NETUID, uid, hotkey] });
}

function ensureTurn(storage: Externalities): void {
  const most = maxRegistrationsPerBlock.get(storage, ROOT_NETUID);
  if (registrationsThisBlock.get(storage, ROOT_NETUID) >= most) {
    throw failure('TooManyRegistrationsThisBlock');
  }
  const target = targetRegistrationsPerInterval.get(storage, ROOT_NETUID);
  if (registrationsThisInterval.get(storage, ROOT_NETUID) >= Math.min(3 * target, U16_MAX)) {
    throw failure('TooManyRegistrationsThisInterval');
  }
}

function takeSeat(storage: Externalities, hotkey: AccountId): number {
  const block = number.get(storage);
  if (subnetworkN.get(storage, ROOT_NETUID) < maxAllowedUids.get(storage, ROOT_NETUID)) {
    return appendNeuron(storage, ROOT_NETUID, hotkey, block);
  }
  const stakeOn = (seated: AccountId) => totalHotkeyAlpha.get(storage, seated, ROOT_NETUID);
  const [weakest] = hotkeysOf(storage, ROOT_NETUID)
    .map((seated, uid) => ({ uid, stake: stakeOn(seated) }))
    .sort((a, b) => (a.stake === b.stake ? a.uid - b.uid : a.stake < b.stake ? -1 : 1));
  if (!weakest || weakest.stake >= stakeOn(hotkey)) throw failure('StakeTooLowForRoot');
  replaceNeuron(storage, ROOT_NETUID, weakest.uid, hotkey, block);
  return weakest.uid;
}
