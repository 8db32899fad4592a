import { describe, expect, it } from 'vitest';
import {
  decayingOwnerLock,
  lock,
  ownerLock,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/locks.js';
import { uids } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/neurons.js';
import {
  ownerCutAutoLockEnabled,
  subnetOwner,
  subnetOwnerHotkey,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/ownership.js';
import { alice, bob, dave, TAO } from '../support/operator.js';
import { hotkey as alices } from '../support/staked-subnet.js';
import { bobs, daves, locking, netuid } from './locked.js';

const YEAR = 2_629_800;
type Chain = ReturnType<typeof locking>;
const changesIn = (chain: Chain) =>
  chain.events().filter(({ event }) => (event as { tag: string }).tag === 'SubnetOwnerChanged');

describe('a subnet in which others have more conviction than its owner', () => {
  const contested = () => {
    const chain = locking();
    chain.stakeOn(dave, daves, 300n * TAO);
    chain.perpetual(true, dave);
    chain.lock(150n * TAO, daves, dave);
    chain.lock(50n * TAO);
    chain.stakeOn(alice, alices, 20n * TAO);
    chain.lock(10n * TAO, alices, alice);
    return chain;
  };

  it('becomes the strongest hotkey’s owner’s at the first epoch after a year', () => {
    const chain = contested();
    chain.enter(YEAR);
    expect(subnetOwner.get(chain.storage, netuid)).toBe(alice);
    chain.enter(YEAR + 400);
    expect(changesIn(chain).map(({ event }) => event)).toEqual([
      { tag: 'SubnetOwnerChanged', value: { netuid, oldColdkey: alice, newColdkey: dave } },
    ]);
    expect(subnetOwner.get(chain.storage, netuid)).toBe(dave);
    expect(subnetOwnerHotkey.get(chain.storage, netuid)).toBe(daves);
    expect(uids.exists(chain.storage, netuid, daves)).toBe(true);
    // What is locked on the new owner's hotkey counts in full from now on.
    expect(ownerLock.get(chain.storage, netuid)).toMatchObject({
      lockedMass: 150n * TAO,
      conviction: (150n * TAO) << 64n,
    });
    expect(chain.sums(daves).perpetual).toBeUndefined();
    expect(decayingOwnerLock.exists(chain.storage, netuid)).toBe(false);
    expect(chain.sums(alices).decaying?.lockedMass).toBeGreaterThan(0n);
  });

  it('stays with its owner while little is locked', () => {
    const chain = locking();
    chain.perpetual(true);
    chain.lock(1n * TAO);
    chain.enter(YEAR + 400);
    expect(changesIn(chain)).toEqual([]);
    expect(subnetOwner.get(chain.storage, netuid)).toBe(alice);
    expect(chain.written(bobs)?.lockedMass).toBe(1n * TAO);
  });
});

describe('an owner’s cut', () => {
  it('is locked as it is earned where the owner wants that, on the hotkey already locked on', () => {
    const chain = locking();
    const { storage } = chain;
    chain.admin('root', 'sudo_set_admin_freeze_window', { window: 0 });
    chain.admin('root', 'sudo_set_tempo', { netuid, tempo: 4 });
    chain.pass(6);
    expect(lock.get(storage, alice, netuid, alices)).toBeUndefined();
    ownerCutAutoLockEnabled.set(storage, [netuid], true);
    chain.pass(6);
    const first = lock.get(storage, alice, netuid, alices)?.lockedMass ?? 0n;
    expect(first).toBeGreaterThan(0n);
    chain.call(alice, 'move_lock', { destinationHotkey: bobs, netuid });
    chain.pass(6);
    expect(lock.get(storage, alice, netuid, bobs)?.lockedMass).toBeGreaterThan(first);
    expect(lock.get(storage, alice, netuid, alices)).toBeUndefined();
    expect(lock.get(storage, bob, netuid, bobs)).toBeUndefined();
  });
});
