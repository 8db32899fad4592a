import { describe, expect, it } from 'vitest';
import { lockingColdkeys } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/locks.js';
import { accountFlags } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/ownership.js';
import { accountOf } from '../support/chain.js';
import { bob, dave, TAO } from '../support/operator.js';
import { bobs, bobsOther, daves, locking, netuid } from './locked.js';

const refusedWith = (name: string) => `SubtensorModule.${name}`;

describe('moving a lock', () => {
  it('keeps its conviction on a hotkey of the same owner, and loses it on another’s', () => {
    const chain = locking();
    chain.lock(60n * TAO);
    chain.skip(100_000);
    const before = chain.held();
    expect(chain.move(bobsOther).events).toEqual([
      {
        tag: 'LockMoved',
        value: { coldkey: bob, originHotkey: bobs, destinationHotkey: bobsOther, netuid },
      },
    ]);
    expect(chain.written(bobs)).toBeUndefined();
    expect(chain.held()).toEqual(before);
    expect(chain.sums(bobs).decaying).toBeUndefined();
    expect(chain.sums(bobsOther).decaying).toEqual(before);
    chain.move(daves);
    expect(chain.held()).toEqual({ ...before, conviction: 0n });
    expect(lockingColdkeys.exists(chain.storage, netuid, bobsOther, bob)).toBe(false);
    expect(lockingColdkeys.exists(chain.storage, netuid, daves, bob)).toBe(true);
  });

  it('is refused without a lock, and to a hotkey of nobody before that', () => {
    const chain = locking();
    expect(chain.move(accountOf(77)).error).toBe(refusedWith('HotKeyAccountNotExists'));
    expect(chain.move(bobsOther).error).toBe(refusedWith('NoExistingLock'));
  });
});

describe('stake that is handed to another coldkey', () => {
  const handOver = (chain: ReturnType<typeof locking>, alphaAmount: bigint) =>
    chain.call(bob, 'transfer_stake', {
      destinationColdkey: dave,
      hotkey: bobs,
      originNetuid: netuid,
      destinationNetuid: netuid,
      alphaAmount,
    });

  it('is free as long as enough is, so that anybody can be given it', () => {
    const chain = locking();
    chain.lock(60n * TAO);
    expect(handOver(chain, 20n * TAO).error).toBeUndefined();
    expect(chain.held(dave)).toBeUndefined();
    expect(chain.held()?.lockedMass).toBe(60n * TAO);
  });

  it('takes its lock along, and of the conviction as large a part', () => {
    const chain = locking();
    const all = chain.stakeAt(bob);
    chain.lock(all);
    chain.skip(100_000);
    const before = chain.held();
    const free = all - (before?.lockedMass ?? 0n);
    expect(handOver(chain, free + 30n * TAO).error).toBe(refusedWith('AccountRejectsLockedAlpha'));
    chain.call(dave, 'set_reject_locked_alpha', { enabled: false });
    expect(handOver(chain, free + 30n * TAO).error).toBeUndefined();
    expect(chain.held(dave)?.lockedMass).toBe(30n * TAO);
    expect(chain.held()?.lockedMass).toBe((before?.lockedMass ?? 0n) - 30n * TAO);
    const convictions = [chain.held(dave), chain.held()].map((held) => held?.conviction ?? 0n);
    expect((convictions[0] ?? 0n) + (convictions[1] ?? 0n)).toBe(before?.conviction);
    expect(chain.sums().decaying).toEqual(before);
  });

  it('is refused where the other has a lock on another hotkey', () => {
    const chain = locking();
    chain.call(dave, 'set_reject_locked_alpha', { enabled: false });
    chain.stakeOn(dave, daves, 10n * TAO);
    chain.lock(1n * TAO, daves, dave);
    chain.lock(chain.stakeAt(bob));
    expect(handOver(chain, 30n * TAO).error).toBe(refusedWith('LockHotkeyMismatch'));
  });

  it('is taken or not as its receiver last said', () => {
    const chain = locking();
    const say = (enabled: boolean) => chain.call(dave, 'set_reject_locked_alpha', { enabled });
    expect(say(false).events).toEqual([
      { tag: 'RejectLockedAlphaUpdated', value: { coldkey: dave, enabled: false } },
    ]);
    expect(accountFlags.get(chain.storage, dave)).toBe(1n);
    say(true);
    expect(accountFlags.exists(chain.storage, dave)).toBe(false);
  });
});
