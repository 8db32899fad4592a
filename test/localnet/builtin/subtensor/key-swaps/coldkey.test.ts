import { describe, expect, it } from 'vitest';
import { stakeOf } from '../../../../../src/localnet/builtin/pallets/subtensor/stake-book.js';
import {
  autoStakeDestination,
  autoStakeDestinationColdkeys,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/auto-stake.js';
import {
  coldkeySwapAnnouncements,
  coldkeySwapDisputes,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/key-swaps.js';
import { lastRateLimitedBlock } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/limits.js';
import { identitiesV2 } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/neurons.js';
import {
  accountFlags,
  ownedHotkeys,
  owner,
  subnetOwner,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/ownership.js';
import {
  numStakingColdkeys,
  rootClaimed,
  stakingColdkeys,
  stakingColdkeysByIndex,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/root-claim.js';
import { stakingHotkeys } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/stake.js';
import { account } from '../../../../../src/localnet/builtin/pallets/system/storage.js';
import type { AccountId } from '../../../../../src/localnet/builtin/types/account.js';
import { accountOf } from '../support/chain.js';
import {
  alphaIn,
  announcedChain,
  DELAY,
  hashOf,
  keyedChain,
  netuid,
  next,
  old,
  ownerHotkey,
  root,
  taoOf,
} from '../support/key-swaps.js';
import { alice, bob, dave, TAO, tagsOf } from '../support/operator.js';

describe('a coldkey swap', () => {
  it('is carried out for the announced coldkey alone, and not early', () => {
    const { enter, at, swapTo, call, storage } = announcedChain();
    enter(at + DELAY - 1);
    expect(swapTo(accountOf(51)).error).toBe('SubtensorModule.AnnouncedColdkeyHashDoesNotMatch');
    expect(swapTo().error).toBe('SubtensorModule.ColdkeySwapTooEarly');
    expect(coldkeySwapAnnouncements.exists(storage, bob)).toBe(true);
    expect(call(dave, 'swap_coldkey_announced', { newColdkey: next }).error).toBe(
      'SubtensorModule.ColdkeySwapAnnouncementNotFound',
    );
    enter(at + DELAY);
    const { error, events } = swapTo();
    expect(error).toBeUndefined();
    expect(events.at(-1)).toEqual({
      tag: 'ColdkeySwapped',
      value: { oldColdkey: bob, newColdkey: next },
    });
    expect(coldkeySwapAnnouncements.exists(storage, bob)).toBe(false);
  });

  it('moves every rao and all stake, and neither makes nor loses any', () => {
    const { enter, at, swapTo, storage, free } = announcedChain();
    enter(at + DELAY);
    const stakes = (coldkey: AccountId) =>
      [netuid, root].map((on) => stakeOf(storage, { hotkey: old, coldkey, netuid: on }));
    const [had, staked] = [free(bob), stakes(bob)];
    const [tao, alpha] = [taoOf(storage), [netuid, root].map((on) => alphaIn(storage, on))];
    const others = stakes(dave);
    const { events } = swapTo();
    expect(tagsOf({ events })).toEqual([
      'KilledAccount',
      'NewAccount',
      'Endowed',
      'Transfer',
      'ColdkeySwapped',
    ]);
    expect(free(next)).toBe(had);
    expect(account.exists(storage, bob)).toBe(false);
    // Shares are rounded: a unit of alpha may end with whoever else stakes on the hotkey.
    const [[moved = 0n, movedRoot = 0n], [held = 0n, heldRoot = 0n]] = [stakes(next), staked];
    expect(held - moved).toBeLessThanOrEqual(1n);
    expect(movedRoot).toBe(heldRoot);
    expect(stakes(bob)).toEqual([0n, 0n]);
    expect((stakes(dave)[0] ?? 0n) - (others[0] ?? 0n)).toBeLessThanOrEqual(1n);
    expect(taoOf(storage)).toEqual(tao);
    expect([netuid, root].map((on) => alphaIn(storage, on))).toEqual(alpha);
  });

  it('moves hotkeys, the place in the turns of root claims, and what was claimed', () => {
    const { enter, at, swapTo, storage } = announcedChain();
    rootClaimed.set(storage, [netuid, old, bob], 9n);
    rootClaimed.set(storage, [netuid, old, next], 2n);
    const count = numStakingColdkeys.get(storage);
    const block = at + DELAY;
    enter(block);
    swapTo();
    expect(owner.get(storage, old)).toBe(next);
    expect(ownedHotkeys.get(storage, next)).toEqual([old]);
    expect(stakingHotkeys.get(storage, next)).toEqual([old]);
    expect([ownedHotkeys, stakingHotkeys].map((list) => list.exists(storage, bob))).toEqual([
      false,
      false,
    ]);
    expect(rootClaimed.get(storage, netuid, old, next)).toBe(11n);
    expect(rootClaimed.exists(storage, netuid, old, bob)).toBe(false);
    expect(numStakingColdkeys.get(storage)).toBe(count);
    expect(stakingColdkeys.exists(storage, bob)).toBe(false);
    const place = stakingColdkeys.get(storage, next) ?? -1n;
    expect(stakingColdkeysByIndex.get(storage, place)).toBe(next);
    const key = { tag: 'LastTxBlock', value: next } as const;
    expect(lastRateLimitedBlock.get(storage, key)).toBe(block);
  });

  it('by root moves a subnet, an identity, automatic stakes and flags, for the price root says', () => {
    const { storage, call, free } = keyedChain();
    const text = new TextEncoder().encode('x');
    const fields = ['name', 'url', 'githubRepo', 'image', 'discord', 'description', 'additional'];
    call(alice, 'set_identity', Object.fromEntries(fields.map((field) => [field, text])));
    autoStakeDestination.set(storage, [alice, netuid], old);
    autoStakeDestinationColdkeys.set(storage, [old, netuid], [alice, dave]);
    accountFlags.set(storage, [alice], 2n);
    coldkeySwapAnnouncements.set(storage, [alice], [1, hashOf(next)]);
    coldkeySwapDisputes.set(storage, [alice], 1);
    const had = free(alice);
    const args = { oldColdkey: alice, newColdkey: next, swapCost: TAO };
    expect(call(bob, 'swap_coldkey', args).error).toBe('BadOrigin');
    expect(call('root', 'swap_coldkey', args).error).toBeUndefined();
    expect(free(next)).toBe(had - TAO);
    expect(subnetOwner.get(storage, netuid)).toBe(next);
    expect(owner.get(storage, ownerHotkey)).toBe(next);
    expect(identitiesV2.get(storage, next)?.name).toEqual(text);
    expect(identitiesV2.exists(storage, alice)).toBe(false);
    expect(autoStakeDestination.get(storage, next, netuid)).toBe(old);
    expect(autoStakeDestinationColdkeys.get(storage, old, netuid)).toEqual([dave, next]);
    expect(accountFlags.get(storage, next)).toBe(2n);
    expect(accountFlags.exists(storage, alice)).toBe(false);
    expect(
      [coldkeySwapAnnouncements, coldkeySwapDisputes].map((map) => map.exists(storage, alice)),
    ).toEqual([false, false]);
  });

  it('leaves flags and identity of the new coldkey as the chain does', () => {
    const { storage, call } = keyedChain();
    const identity = { ...emptyIdentity, name: new TextEncoder().encode('mine') };
    identitiesV2.set(storage, [next], identity);
    identitiesV2.set(storage, [bob], emptyIdentity);
    accountFlags.set(storage, [next], 3n);
    call('root', 'swap_coldkey', { oldColdkey: bob, newColdkey: next, swapCost: 0n });
    expect(identitiesV2.get(storage, next)).toEqual(identity);
    expect(identitiesV2.get(storage, bob)).toEqual(emptyIdentity);
    expect(accountFlags.exists(storage, next)).toBe(false);
  });

  it('is refused onto a coldkey that stakes, onto a hotkey, and for more than there is', () => {
    const { call } = keyedChain();
    const refused = (newColdkey: AccountId, swapCost = 0n) =>
      call('root', 'swap_coldkey', { oldColdkey: bob, newColdkey, swapCost }).error?.split('.')[1];
    expect(refused(dave)).toBe('ColdKeyAlreadyAssociated');
    expect(refused(ownerHotkey)).toBe('NewColdKeyIsHotkey');
    expect(refused(next, 2_000_000n * TAO)).toBe('NotEnoughBalanceToPaySwapColdKey');
  });
});

const none = new Uint8Array();
const emptyIdentity = {
  name: none,
  url: none,
  githubRepo: none,
  image: none,
  discord: none,
  description: none,
  additional: none,
};
