import { describe, expect, it } from 'vitest';
import { dbMeter } from '../../../../../src/localnet/builtin/frame/db-meter.js';
import { moveHotkeyLocks } from '../../../../../src/localnet/builtin/pallets/subtensor/key-swaps/locks.js';
import {
  decayingLock,
  decayingOwnerLock,
  lock,
  lockingColdkeys,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/locks.js';
import { accountFlags } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/ownership.js';
import { accountOf } from '../support/chain.js';
import { alice, bob, TAO } from '../support/operator.js';
import { hotkey as alices } from '../support/staked-subnet.js';
import { bobs, locking, netuid } from './locked.js';

const next = accountOf(50);
const fresh = accountOf(60);

describe('a coldkey swap', () => {
  const swap = (chain: ReturnType<typeof locking>) =>
    chain.call('root', 'swap_coldkey', { oldColdkey: bob, newColdkey: next, swapCost: 0n });

  it('hands the lock over with its conviction, its kind and what the account takes', () => {
    const chain = locking();
    chain.perpetual(true);
    chain.lock(60n * TAO);
    chain.skip(100_000);
    const before = chain.held();
    expect(swap(chain).error).toBeUndefined();
    expect(chain.held()).toBeUndefined();
    expect(chain.held(next)).toEqual(before);
    expect(chain.sums().perpetual).toEqual(before);
    expect(decayingLock.get(chain.storage, next, netuid)).toBe(false);
    expect(decayingLock.exists(chain.storage, bob, netuid)).toBe(false);
    // The new coldkey was made to take locked alpha for the swap alone.
    expect(accountFlags.exists(chain.storage, next)).toBe(false);
  });

  it('is refused where the new coldkey has a lock itself', () => {
    const chain = locking();
    const state = { lockedMass: TAO, conviction: 0n, lastUpdate: chain.height() };
    lock.set(chain.storage, [next, netuid, bobs], state as never);
    expect(swap(chain).error).toBe('SubtensorModule.ActiveLockExists');
  });
});

describe('a hotkey swap', () => {
  const swapLocks = (chain: ReturnType<typeof locking>, from: typeof bob, coldkey: typeof bob) => {
    const meter = dbMeter();
    const keys = { from, to: fresh, coldkey, keepStake: false };
    moveHotkeyLocks({ context: chain, ...keys, meter }, [netuid]);
    return meter.weight();
  };

  it('puts every lock on the new hotkey, and its sums', () => {
    const chain = locking();
    chain.lock(60n * TAO);
    chain.skip(100_000);
    const before = chain.held();
    swapLocks(chain, bobs, bob);
    expect(chain.written(bobs)).toBeUndefined();
    expect(chain.written(fresh)).toEqual(before);
    expect(chain.sums(bobs).decaying).toBeUndefined();
    expect(chain.sums(fresh).decaying).toEqual(before);
    expect(lockingColdkeys.exists(chain.storage, netuid, fresh, bob)).toBe(true);
  });

  it('leaves the sums of an owner’s hotkey with the owner', () => {
    const chain = locking();
    chain.stakeOn(alice, alices, 50n * TAO);
    chain.lock(20n * TAO, alices, alice);
    const before = decayingOwnerLock.get(chain.storage, netuid);
    swapLocks(chain, alices, alice);
    expect(decayingOwnerLock.get(chain.storage, netuid)).toEqual(before);
    expect(chain.written(fresh, alice)?.lockedMass).toBe(20n * TAO);
  });

  it('is charged for what it reads, and for what it moves', () => {
    const chain = locking();
    const idle = swapLocks(chain, bobs, bob).refTime;
    chain.lock(60n * TAO);
    // One lock is read and two of its places written; six more are of the sums.
    expect(swapLocks(chain, bobs, bob).refTime - idle).toBe(25_000_000n + 8n * 100_000_000n);
  });
});
