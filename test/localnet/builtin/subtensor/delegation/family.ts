import { adoptHotkey } from '../../../../../src/localnet/builtin/pallets/subtensor/hotkeys.js';
import { increaseStake } from '../../../../../src/localnet/builtin/pallets/subtensor/stake-book.js';
import {
  childKeys,
  parentKeys,
  pendingChildKeys,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/delegation.js';
import { stakeThreshold } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/stake.js';
import type { AccountId } from '../../../../../src/localnet/builtin/types/account.js';
import type { AlphaUnits } from '../../../../../src/units/money.js';
import { accountOf } from '../support/chain.js';
import { bob, dave, netuidOf, operatedChain, TAO } from '../support/operator.js';

export const netuid = netuidOf(2);
export const WHOLE = 2n ** 64n - 1n;
export const HALF = WHOLE / 2n;
/** The hotkey of the subnet's owner, then one of Bob's that lends and some of Dave's that borrow. */
export const ownerHotkey = accountOf(1);
export const parent = accountOf(2);
export const children = [11, 12, 13, 14, 15, 16].map(accountOf);
export const [first = '0x', second = '0x'] = children;

type Links = readonly (readonly [bigint, AccountId])[];

/** A subnet of Alice's on which Bob's hotkey has stake worth more than the chain asks of a parent. */
export function lending() {
  const chain = operatedChain();
  const { storage } = chain;
  chain.openSubnet(ownerHotkey);
  adoptHotkey(storage, bob, parent);
  for (const hotkey of children) adoptHotkey(storage, dave, hotkey);
  increaseStake(storage, { hotkey: parent, coldkey: bob, netuid }, (100n * TAO) as AlphaUnits);
  stakeThreshold.set(storage, TAO);
  return {
    ...chain,
    lend: (links: Links, who = bob, hotkey = parent, on = netuid) =>
      chain.call(who, 'set_children', { hotkey, netuid: on, children: links }),
    childrenOf: (hotkey: AccountId) => childKeys.get(storage, hotkey, netuid),
    parentsOf: (hotkey: AccountId) => parentKeys.get(storage, hotkey, netuid),
    waiting: (hotkey: AccountId) => pendingChildKeys.get(storage, netuid, hotkey),
  };
}
