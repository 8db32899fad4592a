import { describe, expect, it } from 'vitest';
import { maxAmountToAdd, maxAmountToRemove } from '../../../../src/economy/max-amount.js';
import { reservesOf } from '../../../../src/localnet/builtin/pallets/subtensor/reserves.js';
import { delegates } from '../../../../src/localnet/builtin/pallets/subtensor/storage/delegation.js';
import { raoPerAlpha } from '../../../../src/units/money.js';
import { bob, TAO } from './support/operator.js';
import { hotkey, netuid, staked } from './support/staked-subnet.js';

describe('an order with a limit', () => {
  const limit = raoPerAlpha(1_010_000_000n);
  const order = { hotkey, netuid, amountStaked: 100n * TAO, limitPrice: limit };

  it('spends only what keeps the price within it', () => {
    const chain = staked();
    const before = chain.free(bob);
    const most = maxAmountToAdd(reservesOf(chain.storage, netuid), limit);
    const { events } = chain.call(bob, 'add_stake_limit', { ...order, allowPartial: true });
    expect(events.at(-1)).toEqual({
      tag: 'StakeAdded',
      value: [bob, hotkey, 4_990_074_852n, 4_962_809_789n, netuid, 2_512_740n],
    });
    expect(most).toEqual({ ok: true, value: 4_990_074_852n });
    expect(before - chain.free(bob)).toBe(4_990_074_852n);
  });

  it('is refused when it must fill and cannot', () => {
    const { call } = staked();
    expect(call(bob, 'add_stake_limit', { ...order, allowPartial: false }).error).toBe(
      'SubtensorModule.SlippageTooHigh',
    );
  });

  it('is refused when the price is already past it', () => {
    const { call } = staked();
    const past = { ...order, limitPrice: raoPerAlpha(TAO), allowPartial: true };
    expect(call(bob, 'add_stake_limit', past).error).toBe('Swap.PriceLimitExceeded');
  });

  it('makes a hotkey of somebody else a delegate, which a plain stake does not', () => {
    const chain = staked();
    chain.add(bob, TAO);
    expect(delegates.exists(chain.storage, hotkey)).toBe(false);
    chain.call(bob, 'add_stake_limit', { ...order, allowPartial: true });
    expect(delegates.exists(chain.storage, hotkey)).toBe(true);
  });

  it('sells only what keeps the price within it, and the rest stays staked', () => {
    const chain = staked();
    chain.add(bob, 100n * TAO);
    const before = chain.stake(bob);
    const low = raoPerAlpha(1_190_000_000n);
    const most = maxAmountToRemove(reservesOf(chain.storage, netuid), low);
    if (!most.ok) throw new Error(most.error);
    const args = { hotkey, netuid, amountUnstaked: before, limitPrice: low };
    const full = chain.call(bob, 'remove_stake_limit', { ...args, allowPartial: false });
    expect(full.error).toBe('SubtensorModule.SlippageTooHigh');
    const partial = chain.call(bob, 'remove_stake_limit', { ...args, allowPartial: true });
    expect(partial.error).toBeUndefined();
    expect(before - chain.stake(bob)).toBe(most.value);
  });

  it('to sell more than there is is refused', () => {
    const chain = staked();
    chain.add(bob, TAO);
    const args = { hotkey, netuid, amountUnstaked: 2n * TAO, limitPrice: 1n, allowPartial: true };
    expect(chain.call(bob, 'remove_stake_limit', args).error).toBe(
      'SubtensorModule.NotEnoughStakeToWithdraw',
    );
  });

  it.each([
    { title: 'without a limit', limitPrice: undefined },
    { title: 'at a limit it can be sold at', limitPrice: raoPerAlpha(1_000n) },
  ])('of the whole stake sells all of it $title', ({ limitPrice }) => {
    const chain = staked();
    chain.add(bob, TAO);
    const args = { hotkey, netuid, limitPrice };
    expect(chain.call(bob, 'remove_stake_full_limit', args).error).toBeUndefined();
    expect(chain.stake(bob)).toBe(0n);
  });
});
