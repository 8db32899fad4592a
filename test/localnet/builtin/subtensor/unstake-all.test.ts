import { describe, expect, it } from 'vitest';
import { accountOf } from './support/chain.js';
import { bob, dave, TAO, tagsOf } from './support/operator.js';
import { first, hers, his, root, second, twoSubnets } from './support/two-subnets.js';

/** Bob has stake on Alice's hotkey in both subnets and on root. */
function everywhere() {
  const chain = twoSubnets();
  for (const netuid of [root, second]) {
    chain.call(bob, 'add_stake', { hotkey: hers, netuid, amountStaked: 10n * TAO });
  }
  return chain;
}

const positions = [root, first, second];

describe('unstaking everything', () => {
  it('brings home what each subnet pays, root too, and leaves other hotkeys alone', () => {
    const chain = everywhere();
    chain.call(bob, 'add_stake', { hotkey: his, netuid: first, amountStaked: TAO });
    const other = chain.stake(bob, his, first);
    const expected = positions.map((netuid) => {
      return chain.sold(netuid, chain.stake(bob, hers, netuid)).paidOut as bigint;
    });
    const before = chain.free(bob);
    const outcome = chain.call(bob, 'unstake_all', { hotkey: hers });
    expect(outcome.error).toBeUndefined();
    expect(chain.free(bob) - before).toBe(expected.reduce((sum, each) => sum + each, 0n));
    expect(positions.map((netuid) => chain.stake(bob, hers, netuid))).toEqual([0n, 0n, 0n]);
    expect(tagsOf(outcome).filter((tag) => tag === 'StakeRemoved')).toHaveLength(3);
    expect(chain.stake(bob, his, first)).toBe(other);
  });

  it('passes over a subnet whose token is off, where the stake stays', () => {
    const chain = everywhere();
    const kept = chain.stake(bob, hers, first);
    chain.admin('root', 'sudo_set_subtoken_enabled', { netuid: first, subtokenEnabled: false });
    expect(chain.call(bob, 'unstake_all', { hotkey: hers }).error).toBeUndefined();
    expect(chain.stake(bob, hers, first)).toBe(kept);
    expect(chain.stake(bob, hers, second)).toBe(0n);
  });

  it('of nothing succeeds without a word, so an operator must look at what it did', () => {
    const chain = everywhere();
    expect(chain.call(dave, 'unstake_all', { hotkey: hers })).toEqual({ events: [] });
  });

  it.each(['unstake_all', 'unstake_all_alpha'])(
    'from a hotkey nobody owns is refused (%s)',
    (name) => {
      const { error } = everywhere().call(bob, name, { hotkey: accountOf(9) });
      expect(error).toBe('SubtensorModule.HotKeyAccountNotExists');
    },
  );
});

describe('unstaking all alpha', () => {
  it('stakes on root, on the same hotkey, what the subnets pay', () => {
    const chain = everywhere();
    const proceeds = [first, second]
      .map((netuid) => chain.sold(netuid, chain.stake(bob, hers, netuid)).paidOut as bigint)
      .reduce((sum, each) => sum + each, 0n);
    const free = chain.free(bob);
    const outcome = chain.call(bob, 'unstake_all_alpha', { hotkey: hers });
    expect(outcome.error).toBeUndefined();
    expect(chain.stake(bob, hers, root)).toBe(10n * TAO + proceeds);
    expect(chain.free(bob)).toBe(free);
    expect(outcome.events.at(-1)).toEqual({
      tag: 'StakeAdded',
      value: [bob, hers, proceeds, proceeds, root, 0n],
    });
  });

  it('of nothing is refused, unlike unstaking everything', () => {
    const chain = everywhere();
    const { error } = chain.call(dave, 'unstake_all_alpha', { hotkey: hers });
    expect(error).toBe('SubtensorModule.AmountTooLow');
  });
});
