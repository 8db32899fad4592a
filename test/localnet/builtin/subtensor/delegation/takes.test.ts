import { describe, expect, it } from 'vitest';
import {
  childkeyTake,
  delegates,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/delegation.js';
import { accountOf } from '../support/chain.js';
import { bob, dave } from '../support/operator.js';
import { lending, netuid, parent } from './family.js';

const refusedWith = (name: string) => `SubtensorModule.${name}`;

function delegating() {
  const chain = lending();
  return {
    ...chain,
    raise: (take: number, who = bob, hotkey = parent) =>
      chain.call(who, 'increase_take', { hotkey, take }),
    lower: (take: number, who = bob, hotkey = parent) =>
      chain.call(who, 'decrease_take', { hotkey, take }),
    take: () => delegates.get(chain.storage, parent),
    childTake: (take: number, who = bob) =>
      chain.call(who, 'set_childkey_take', { hotkey: parent, netuid, take }),
  };
}

describe('a delegate’s take', () => {
  it('starts at the most there is, can be lowered, and raised again once the limit has passed', () => {
    const chain = delegating();
    expect(chain.take()).toBe(11_796);
    chain.admin('root', 'sudo_set_tx_delegate_take_rate_limit', { txRateLimit: 20n });
    expect(chain.lower(5_000).events).toEqual([
      { tag: 'TakeDecreased', value: [bob, parent, 5_000] },
    ]);
    expect(chain.lower(4_000).error).toBeUndefined();
    chain.pass(20);
    expect(chain.raise(6_000).error).toBe(refusedWith('DelegateTxRateLimitExceeded'));
    chain.pass();
    expect(chain.raise(6_000).events).toEqual([
      { tag: 'TakeIncreased', value: [bob, parent, 6_000] },
    ]);
    expect(chain.take()).toBe(6_000);
    expect(chain.raise(7_000).error).toBe(refusedWith('DelegateTxRateLimitExceeded'));
  });

  it('is raised as often as wanted where there is no limit', () => {
    const chain = delegating();
    chain.admin('root', 'sudo_set_tx_delegate_take_rate_limit', { txRateLimit: 0n });
    chain.lower(100);
    expect(chain.raise(200).error).toBeUndefined();
    expect(chain.raise(300).error).toBeUndefined();
  });

  it('is never raised to what it is or less, nor lowered to what it is or more', () => {
    const chain = delegating();
    chain.lower(500);
    expect(chain.raise(500).error).toBe(refusedWith('DelegateTakeTooLow'));
    expect(chain.lower(500).error).toBe(refusedWith('DelegateTakeTooLow'));
    expect(chain.lower(501).error).toBe(refusedWith('DelegateTakeTooLow'));
    expect(chain.take()).toBe(500);
  });

  it('keeps within the bounds that root has set, before anything else is asked', () => {
    const chain = delegating();
    chain.admin('root', 'sudo_set_min_delegate_take', { take: 100 });
    expect(chain.lower(99, dave).error).toBe(refusedWith('DelegateTakeTooLow'));
    expect(chain.raise(11_797, dave).error).toBe(refusedWith('DelegateTakeTooHigh'));
    expect(chain.lower(100, bob, accountOf(77)).error).toBe(refusedWith('HotKeyAccountNotExists'));
    expect(chain.lower(100, dave).error).toBe(refusedWith('NonAssociatedColdKey'));
    expect(chain.lower(100).error).toBeUndefined();
  });
});

describe('a childkey take', () => {
  it('can be set at first, lowered at any time, and raised only once the limit has passed', () => {
    const chain = delegating();
    chain.call('root', 'sudo_set_tx_childkey_take_rate_limit', { txRateLimit: 10n });
    expect(chain.childTake(1_000).events).toEqual([
      { tag: 'ChildKeyTakeSet', value: [parent, 1_000] },
    ]);
    chain.pass();
    expect(chain.childTake(900).error).toBeUndefined();
    chain.pass(9);
    expect(chain.childTake(901).error).toBe(refusedWith('TxChildkeyTakeRateLimitExceeded'));
    chain.pass();
    expect(chain.childTake(901).error).toBeUndefined();
    expect(childkeyTake.get(chain.storage, parent, netuid)).toBe(901);
  });

  it('keeps within what root and the subnet’s owner allow', () => {
    const chain = delegating();
    const inRange = { take: 50 };
    expect(chain.call(bob, 'sudo_set_min_childkey_take', inRange).error).toBe('BadOrigin');
    expect(chain.call('root', 'sudo_set_min_childkey_take', inRange).events).toEqual([
      { tag: 'MinChildKeyTakeSet', value: 50 },
    ]);
    expect(chain.call('root', 'sudo_set_max_childkey_take', { take: 900 }).events).toEqual([
      { tag: 'MaxChildKeyTakeSet', value: 900 },
    ]);
    expect(chain.childTake(49).error).toBe(refusedWith('InvalidChildkeyTake'));
    expect(chain.childTake(901).error).toBe(refusedWith('InvalidChildkeyTake'));
    chain.admin('root', 'sudo_set_admin_freeze_window', { window: 0 });
    chain.admin('root', 'sudo_set_min_childkey_take_per_subnet', { netuid, take: 60 });
    expect(chain.childTake(59).error).toBe(refusedWith('InvalidChildkeyTake'));
    expect(chain.childTake(60).error).toBeUndefined();
  });

  it('is only for the hotkey’s own coldkey to set', () => {
    const chain = delegating();
    expect(chain.childTake(60_000, dave).error).toBe(refusedWith('NonAssociatedColdKey'));
  });
});
