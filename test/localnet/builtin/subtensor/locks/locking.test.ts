import { describe, expect, it } from 'vitest';
import { nominatorMinRequiredStake } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/stake.js';
import { encodeSs58 } from '../support/addresses.js';
import { accountOf } from '../support/chain.js';
import { clientOf } from '../support/client.js';
import { bob, dave, TAO } from '../support/operator.js';
import { hotkey as alices } from '../support/staked-subnet.js';
import { bobs, bobsOther, daves, locking, netuid } from './locked.js';

const refusedWith = (name: string) => `SubtensorModule.${name}`;

describe('locked alpha', () => {
  it('cannot be unstaked, on whichever hotkey it is, while the rest can', () => {
    const chain = locking();
    chain.stakeOn(bob, bobsOther, 10n * TAO);
    expect(chain.lock(60n * TAO).events).toEqual([
      { tag: 'StakeLocked', value: { coldkey: bob, hotkey: bobs, netuid, amount: 60n * TAO } },
    ]);
    expect(chain.unstake(80n * TAO).error).toBe(refusedWith('StakeUnavailable'));
    expect(chain.unstake(35n * TAO).error).toBeUndefined();
    const burn = { hotkey: bobsOther, amount: 9n * TAO, netuid };
    expect(chain.call(bob, 'burn_alpha', burn).error).toBe(refusedWith('StakeUnavailable'));
    expect(chain.call(bob, 'unstake_all', { hotkey: bobs }).error).toBeUndefined();
    expect(chain.unstake(1n * TAO).error).toBeUndefined();
  });

  it('becomes free with time, as much as the pure rules say', () => {
    const chain = locking();
    chain.lock(60n * TAO);
    const at = chain.written();
    chain.skip(500_000);
    if (!at) throw new Error('nothing was locked');
    expect(chain.held()).toEqual(chain.aged(at));
    expect(chain.held()?.lockedMass).toBeLessThan(40n * TAO);
    expect(chain.unstake(50n * TAO).error).toBeUndefined();
    // Unstaking has written down what stood then, in the lock and in the sum alike.
    expect(chain.written()).toEqual(chain.aged(at));
    expect(chain.sums().decaying?.lockedMass).toBe(chain.written()?.lockedMass);
  });

  it('is gone without a trace once dust is left', () => {
    const chain = locking();
    chain.lock(60n * TAO);
    chain.skip(60_000_000);
    expect(chain.unstake(90n * TAO).error).toBeUndefined();
    expect(chain.written()).toBeUndefined();
    expect(chain.sums().decaying).toBeUndefined();
    expect(chain.lock(TAO / 10n, bobsOther).error).toBeUndefined();
  });

  it('grows on the same hotkey, its conviction kept', () => {
    const chain = locking();
    chain.lock(10n * TAO);
    chain.skip(100_000);
    const before = chain.held();
    chain.lock(5n * TAO);
    expect(chain.held()?.lockedMass).toBe((before?.lockedMass ?? 0n) + 5n * TAO);
    expect(chain.held()?.conviction).toBe(before?.conviction);
  });

  it('goes with a nomination that is too small to stay', () => {
    const chain = locking();
    chain.stakeOn(dave, bobs, 10n * TAO);
    chain.lock(1n * TAO, bobs, dave);
    nominatorMinRequiredStake.set(chain.storage, 1_500_000_000_000n);
    expect(chain.unstake(chain.stakeAt(dave) - 1_200_000_000n, bobs, dave).error).toBeUndefined();
    expect(chain.written(bobs, dave)).toBeUndefined();
  });

  it('is shown to a client as it stands now, and the hotkey behind which most of it is', () => {
    const chain = locking();
    chain.stakeOn(dave, daves, 50n * TAO);
    chain.lock(60n * TAO);
    chain.lock(20n * TAO, daves, dave);
    chain.skip(10_000);
    const client = clientOf(chain.storage);
    const ask = (method: string, ...inputs: unknown[]) =>
      client.ask('StakeInfoRuntimeApi', method, ...inputs);
    expect(ask('get_coldkey_lock', encodeSs58(bob), netuid)).toMatchObject({
      lockedMass: Number(chain.held()?.lockedMass),
    });
    expect(ask('get_coldkey_lock', encodeSs58(accountOf(77)), netuid)).toBeNull();
    expect(ask('get_most_convicted_hotkey_on_subnet', netuid)).toBe(encodeSs58(bobs));
    const conviction = ask('get_hotkey_conviction', encodeSs58(daves), netuid) as { bits: string };
    expect(BigInt(conviction.bits)).toBe(chain.held(dave)?.conviction);
  });
});

describe('a lock that never decays', () => {
  it('keeps its mass and is counted apart, from the moment it is asked for', () => {
    const chain = locking();
    chain.lock(60n * TAO);
    expect(chain.perpetual(true).events).toEqual([
      { tag: 'PerpetualLockUpdated', value: { coldkey: bob, netuid, enabled: true } },
    ]);
    expect(chain.sums().decaying).toBeUndefined();
    expect(chain.sums().perpetual?.lockedMass).toBe(60n * TAO);
    chain.skip(1_000_000);
    expect(chain.held()?.lockedMass).toBe(60n * TAO);
    chain.perpetual(false);
    expect(chain.sums().perpetual).toBeUndefined();
    expect(chain.sums().decaying?.lockedMass).toBe(60n * TAO);
    chain.skip(1_000_000);
    expect(chain.held()?.lockedMass).toBeLessThan(25n * TAO);
  });

  it('can be asked for before there is one', () => {
    const chain = locking();
    chain.perpetual(true);
    chain.lock(60n * TAO);
    expect(chain.sums().perpetual?.lockedMass).toBe(60n * TAO);
  });
});

describe('a lock on the subnet owner’s hotkey', () => {
  it('has all the conviction it can have at once', () => {
    const chain = locking();
    chain.stakeOn(dave, alices, 50n * TAO);
    chain.lock(20n * TAO, alices, dave);
    expect(chain.held(dave)?.conviction).toBe((20n * TAO) << 64n);
  });
});

describe('a lock that the chain refuses', () => {
  it.each([
    { title: 'of nothing', amount: 0n, hotkey: accountOf(77), error: 'AmountTooLow' },
    { title: 'on a hotkey of nobody', hotkey: accountOf(77), error: 'HotKeyAccountNotExists' },
    { title: 'of more than is staked', amount: 200n * TAO, error: 'InsufficientStakeForLock' },
  ])('$title', ({ amount = TAO, hotkey = bobs, error }) => {
    const chain = locking();
    expect(chain.lock(amount, hotkey)).toEqual({ error: refusedWith(error), events: [] });
  });

  it('on another hotkey than the first, or of more than is left beside it', () => {
    const chain = locking();
    chain.lock(60n * TAO);
    expect(chain.lock(1n * TAO, bobsOther).error).toBe(refusedWith('LockHotkeyMismatch'));
    expect(chain.lock(60n * TAO).error).toBe(refusedWith('InsufficientStakeForLock'));
    expect(chain.held()?.lockedMass).toBe(60n * TAO);
  });
});
