import { describe, expect, it } from 'vitest';
import { subnetAccount } from '../../../../../src/localnet/builtin/pallets/subtensor/custody.js';
import { stakeOf } from '../../../../../src/localnet/builtin/pallets/subtensor/stake-book.js';
import { delegates } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/delegation.js';
import { lastHotkeySwapOnNetuid } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/key-swaps.js';
import { lastRateLimitedBlock } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/limits.js';
import {
  axons,
  isNetworkMember,
  keys,
  uids,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/neurons.js';
import {
  ownedHotkeys,
  owner,
  subnetOwnerHotkey,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/ownership.js';
import { stakingHotkeys } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/stake.js';
import type { AccountId } from '../../../../../src/localnet/builtin/types/account.js';
import { accountOf } from '../support/chain.js';
import {
  alphaIn,
  fresh,
  keyedChain,
  netuid,
  old,
  ownerHotkey,
  root,
  taoOf,
} from '../support/key-swaps.js';
import {
  alice,
  bob,
  dave,
  netuidOf,
  type OperatedChain,
  TAO,
  tagsOf,
} from '../support/operator.js';

const axon = { block: 1, version: 1, ip: 1n, port: 1, ipType: 4, protocol: 0 };
const stakesOn = ({ storage }: OperatedChain, hotkey: AccountId) =>
  [bob, dave].flatMap((coldkey) =>
    [netuid, root].map((on) => stakeOf(storage, { hotkey, coldkey, netuid: on })),
  );

describe('a hotkey swap in all subnets', () => {
  it('moves the neuron, its axon and its take, and leaves the old hotkey to nobody', () => {
    const chain = keyedChain();
    const { storage, swap, height } = chain;
    axons.set(storage, [netuid, old], { ...axon, placeholder1: 0, placeholder2: 0 });
    delegates.set(storage, [old], 5_000);
    const { error, events } = swap(bob, undefined);
    expect(error).toBeUndefined();
    expect(events.at(-1)).toEqual({
      tag: 'HotkeySwapped',
      value: { coldkey: bob, oldHotkey: old, newHotkey: fresh },
    });
    expect(uids.get(storage, netuid, fresh)).toBe(1);
    expect(keys.get(storage, netuid, 1)).toBe(fresh);
    expect(uids.exists(storage, netuid, old)).toBe(false);
    expect(axons.get(storage, netuid, fresh)).toMatchObject(axon);
    expect(axons.exists(storage, netuid, old)).toBe(false);
    expect(delegates.get(storage, fresh)).toBe(5_000);
    expect(delegates.exists(storage, old)).toBe(false);
    expect(owner.exists(storage, old)).toBe(false);
    expect(owner.get(storage, fresh)).toBe(bob);
    expect(ownedHotkeys.get(storage, bob)).toEqual([fresh]);
    expect(lastHotkeySwapOnNetuid.get(storage, netuid, bob)).toBe(height());
    expect(lastHotkeySwapOnNetuid.exists(storage, root, bob)).toBe(false);
  });

  it('moves the stake of every coldkey, and neither makes nor loses alpha', () => {
    const chain = keyedChain();
    const before = [stakesOn(chain, old), [netuid, root].map((on) => alphaIn(chain.storage, on))];
    chain.swap(bob, undefined);
    const after = [stakesOn(chain, fresh), [netuid, root].map((on) => alphaIn(chain.storage, on))];
    expect(after).toEqual(before);
    expect(stakesOn(chain, old)).toEqual([0n, 0n, 0n, 0n]);
    for (const coldkey of [bob, dave]) {
      expect(stakingHotkeys.get(chain.storage, coldkey)).toEqual([fresh]);
    }
  });

  it('destroys a tenth of a TAO, and both books of issuance know', () => {
    const { storage, swap, free } = keyedChain();
    const [before, had] = [taoOf(storage), free(bob)];
    const { events } = swap(bob, undefined);
    const cost = TAO / 10n;
    expect(events[0]).toEqual({ tag: 'Withdraw', value: { who: bob, amount: cost } });
    expect(had - free(bob)).toBe(cost);
    expect(taoOf(storage)).toEqual({
      held: before.held - cost,
      balances: before.balances - cost,
      subtensor: before.subtensor - cost,
    });
  });

  it('makes the coldkey wait for the next one, and then for the subnet’s interval', () => {
    const { swap, enter, height, call } = keyedChain();
    const at = height();
    const again = () =>
      call(bob, 'swap_hotkey', { hotkey: fresh, newHotkey: accountOf(4) }).error?.split('.')[1];
    swap(bob, undefined);
    enter(at + 1_000);
    expect(again()).toBe('HotKeySetTxRateLimitExceeded');
    enter(at + 1_001);
    expect(again()).toBe('HotKeySwapOnSubnetIntervalNotPassed');
    enter(at + 7_200);
    expect(again()).toBe('HotKeySwapOnSubnetIntervalNotPassed');
    enter(at + 7_201);
    expect(again()).toBeUndefined();
  });

  it('lets the new hotkey wait for what the old one waited for', () => {
    const { storage, swap } = keyedChain();
    const limit = (tag: 'LastTxBlockDelegateTake' | 'LastTxBlockChildKeyTake', value: AccountId) =>
      ({ tag, value }) as const;
    lastRateLimitedBlock.set(storage, [limit('LastTxBlockDelegateTake', old)], 12);
    swap(bob, undefined);
    const kept = (hotkey: AccountId) =>
      lastRateLimitedBlock.get(storage, limit('LastTxBlockDelegateTake', hotkey));
    expect([kept(fresh), kept(old)]).toEqual([12, 0]);
    expect(lastRateLimitedBlock.exists(storage, limit('LastTxBlockChildKeyTake', fresh))).toBe(
      true,
    );
  });

  it('hands the subnet owner’s part to the new hotkey', () => {
    const { storage, call } = keyedChain();
    const { events } = call(alice, 'swap_hotkey', { hotkey: ownerHotkey, newHotkey: fresh });
    expect(events).toContainEqual({ tag: 'SubnetOwnerHotkeySet', value: [netuid, fresh] });
    expect(subnetOwnerHotkey.get(storage, netuid)).toBe(fresh);
  });
});

describe('a hotkey swap in one subnet', () => {
  it('moves what is there, and leaves the rest and the old hotkey with the coldkey', () => {
    const chain = keyedChain();
    const { storage, swap, later, free } = chain;
    later();
    const had = free(bob);
    const [bobs, bobsRoot, daves, davesRoot] = stakesOn(chain, old);
    const { events } = swap(bob, netuid);
    expect(events.at(-1)).toEqual({
      tag: 'HotkeySwappedOnSubnet',
      value: { coldkey: bob, oldHotkey: old, newHotkey: fresh, netuid },
    });
    expect(had - free(bob)).toBe(1_000_000n);
    expect(stakesOn(chain, fresh)).toEqual([bobs, 0n, daves, 0n]);
    expect(stakesOn(chain, old)).toEqual([0n, bobsRoot, 0n, davesRoot]);
    expect(ownedHotkeys.get(storage, bob)).toEqual([old, fresh]);
    expect(stakingHotkeys.get(storage, dave)).toEqual([old, fresh]);
    expect(uids.get(storage, netuid, fresh)).toBe(1);
  });

  it('waits for the interval, which a young chain has not had yet', () => {
    const { swap, enter, call } = keyedChain();
    const tooSoon = 'SubtensorModule.HotKeySwapOnSubnetIntervalNotPassed';
    enter(7_200);
    expect(swap(bob, netuid).error).toBe(tooSoon);
    enter(7_201);
    expect(swap(bob, netuid).error).toBeUndefined();
    enter(7_201 + 7_200);
    const back = { hotkey: fresh, newHotkey: accountOf(4), netuid };
    expect(call(bob, 'swap_hotkey', back).error).toBe(tooSoon);
    enter(7_201 + 7_201);
    expect(call(bob, 'swap_hotkey', back).error).toBeUndefined();
  });

  it('keeps the stake where it is asked to, and moves only the neuron', () => {
    const chain = keyedChain();
    chain.later();
    const before = stakesOn(chain, old);
    expect(chain.swap(bob, netuid, true).error).toBeUndefined();
    expect(stakesOn(chain, old)).toEqual(before);
    expect(stakesOn(chain, fresh)).toEqual([0n, 0n, 0n, 0n]);
    expect(uids.get(chain.storage, netuid, fresh)).toBe(1);
    expect(stakingHotkeys.get(chain.storage, dave)).toEqual([old]);
  });
});

it('in all subnets keeps the stake on a hotkey that is nobody’s afterwards', () => {
  const chain = keyedChain();
  const before = stakesOn(chain, old);
  expect(chain.swap(bob, undefined, true).error).toBeUndefined();
  expect(stakesOn(chain, old)).toEqual(before);
  expect(owner.exists(chain.storage, old)).toBe(false);
  expect(chain.call(dave, 'remove_stake', { hotkey: old, netuid, amountUnstaked: TAO }).error).toBe(
    'SubtensorModule.HotKeyAccountNotExists',
  );
});

describe('a hotkey swap is refused', () => {
  it('in the order of the chain, in all subnets', () => {
    const { swap, call } = keyedChain();
    const refused = (who: AccountId, to = fresh) =>
      swap(who, undefined, false, to).error?.split('.')[1];
    expect(refused(dave)).toBe('NonAssociatedColdKey');
    expect(refused(bob, ownerHotkey)).toBe('NonAssociatedColdKey');
    expect(refused(bob, old)).toBe('NewHotKeyIsSameWithOld');
    call(bob, 'burned_register', { netuid, hotkey: accountOf(5) });
    expect(refused(bob, accountOf(5))).toBe('HotKeyAlreadyRegisteredInSubNet');
    call(bob, 'try_associate_hotkey', { hotkey: accountOf(6) });
    call(bob, 'add_stake', { hotkey: accountOf(6), netuid: root, amountStaked: TAO });
    expect(refused(bob, accountOf(6))).toBe('NewHotKeyNotCleanForRootSwap');
    expect(refused(bob, subnetAccount(netuidOf(9)))).toBe('CannotUseSystemAccount');
    expect(swap('root', undefined).error).toBe('BadOrigin');
  });

  it('in the order of the chain, in one subnet', () => {
    const { swap, storage, later, free, send } = keyedChain();
    const refused = (to = fresh, on = netuid) => swap(bob, on, false, to).error?.split('.')[1];
    // A former swap in all subnets leaves such a mark also where nobody was registered.
    isNetworkMember.set(storage, [accountOf(4), netuid], false);
    expect(refused(accountOf(4))).toBe('HotKeyAlreadyRegisteredInSubNet');
    expect(refused(subnetAccount(netuidOf(9)))).toBe('HotKeySwapOnSubnetIntervalNotPassed');
    later();
    expect(refused(subnetAccount(netuidOf(9)))).toBe('CannotUseSystemAccount');
    const keep = (left: bigint) =>
      send(bob, 'Balances', 'transfer_keep_alive', {
        dest: { tag: 'Id', value: alice },
        value: free(bob) - left,
      });
    expect(keep(1_000_499n).error).toBeUndefined();
    // Enough for the cost, and too little to live on afterwards.
    expect(refused()).toBe('InsufficientBalance');
    keep(999_999n);
    expect(refused()).toBe('NotEnoughBalanceToPaySwapHotKey');
    expect(swap(bob, undefined).error?.split('.')[1]).toBe('NotEnoughBalanceToPaySwapHotKey');
  });

  it('and leaves no trace then', () => {
    const { swap, storage } = keyedChain();
    const before = taoOf(storage);
    const { error, events } = swap(bob, undefined, false, subnetAccount(netuidOf(9)));
    expect(error).toBeDefined();
    expect(tagsOf({ events })).toEqual([]);
    expect(taoOf(storage)).toEqual(before);
    expect(owner.get(storage, old)).toBe(bob);
  });
});
