import { describe, expect, it } from 'vitest';
import { subnetAlphaOut } from '../../../../src/localnet/builtin/pallets/subtensor/storage/pool.js';
import { raoPerAlpha } from '../../../../src/units/money.js';
import { accountOf } from './support/chain.js';
import { bob, dave, TAO, tagsOf } from './support/operator.js';
import { first, hers, root, twoSubnets } from './support/two-subnets.js';

describe('alpha given up', () => {
  it.each([
    { name: 'recycle_alpha', tag: 'AlphaRecycled', again: TAO, title: 'can be emitted again' },
    { name: 'burn_alpha', tag: 'AlphaBurned', again: 0n, title: 'never is' },
  ])('by $name leaves the stake and the price, and $title', ({ name, tag, again }) => {
    const chain = twoSubnets();
    const [staked, out] = [chain.stake(bob, hers, first), subnetAlphaOut.get(chain.storage, first)];
    const quote = chain.sold(first, TAO);
    const free = chain.free(bob);
    const { events } = chain.call(bob, name, { hotkey: hers, amount: TAO, netuid: first });
    expect(events).toEqual([{ tag, value: [bob, hers, TAO, first] }]);
    expect(staked - chain.stake(bob, hers, first)).toBe(TAO);
    expect(out - subnetAlphaOut.get(chain.storage, first)).toBe(again);
    expect(chain.sold(first, TAO)).toEqual(quote);
    expect(chain.free(bob)).toBe(free);
  });

  it.each(['recycle_alpha', 'burn_alpha'])('is never more than is staked (%s)', (name) => {
    const chain = twoSubnets();
    const staked = chain.stake(bob, hers, first);
    const args = { hotkey: hers, amount: 2n ** 64n - 1n, netuid: first };
    const { events } = chain.call(bob, name, args);
    expect(events.at(-1)?.value).toEqual([bob, hers, staked, first]);
    // Somebody with nothing loses nothing, and is told so by an event of zero.
    expect(chain.call(dave, name, args).events.at(-1)?.value).toEqual([dave, hers, 0n, first]);
  });

  it.each(['recycle_alpha', 'burn_alpha'])('is refused in the order of the chain (%s)', (name) => {
    const chain = twoSubnets();
    const asked = (netuid: number, hotkey = hers) =>
      chain.call(bob, name, { hotkey, amount: TAO, netuid }).error?.split('.')[1];
    const nobodys = accountOf(9);
    expect(asked(9, nobodys)).toBe('SubnetNotExists');
    expect(asked(root, nobodys)).toBe('CannotBurnOrRecycleOnRootSubnet');
    expect(asked(1, nobodys)).toBe('SubtokenDisabled');
    expect(asked(first, nobodys)).toBe('HotKeyAccountNotExists');
    subnetAlphaOut.set(chain.storage, [first], (TAO - 1n) as never);
    expect(asked(first)).toBe('InsufficientLiquidity');
  });
});

describe('a buyback', () => {
  const args = { hotkey: hers, netuid: first, amount: 10n * TAO, limit: undefined };

  it('burns exactly the alpha it bought and nothing that was staked before', () => {
    const chain = twoSubnets();
    const [staked, free] = [chain.stake(bob, hers, first), chain.free(bob)];
    const { paidOut } = chain.bought(first, 10n * TAO);
    const outcome = chain.call(bob, 'add_stake_burn', args);
    expect(tagsOf(outcome).slice(-3)).toEqual(['StakeAdded', 'AlphaBurned', 'AddStakeBurn']);
    expect(outcome.events.at(-1)?.value).toEqual({
      netuid: first,
      hotkey: hers,
      amount: 10n * TAO,
      alpha: paidOut,
    });
    expect(chain.stake(bob, hers, first)).toBe(staked);
    expect(free - chain.free(bob)).toBe(10n * TAO);
  });

  it('at a limit fills or costs nothing', () => {
    const chain = twoSubnets();
    const free = chain.free(bob);
    const limited = (limit: bigint) =>
      chain.call(bob, 'add_stake_burn', { ...args, limit: raoPerAlpha(limit) }).error;
    expect(limited(1_211_000_000n)).toBe('SubtensorModule.SlippageTooHigh');
    expect(limited(1_000_000_000n)).toBe('Swap.PriceLimitExceeded');
    expect(chain.free(bob)).toBe(free);
    expect(limited(2_000_000_000n)).toBeUndefined();
  });

  it('on root takes no TAO: the purchase is undone with the burn', () => {
    const chain = twoSubnets();
    const before = chain.storage.root();
    const { error, events } = chain.call(bob, 'add_stake_burn', { ...args, netuid: root });
    expect(error).toBe('SubtensorModule.CannotBurnOrRecycleOnRootSubnet');
    expect(events).toEqual([]);
    expect(chain.storage.root()).toEqual(before);
  });
});
