import { describe, expect, it } from 'vitest';
import { maxAmountToMove } from '../../../../src/economy/max-amount.js';
import { reservesOf } from '../../../../src/localnet/builtin/pallets/subtensor/reserves.js';
import { raoPerAlpha } from '../../../../src/units/money.js';
import { bob, TAO } from './support/operator.js';
import { first, hers, root, second, type TwoSubnets, twoSubnets } from './support/two-subnets.js';

// Bob's stake has made the first subnet's alpha dearer than the second's: 1.2 to 1.
const LIMIT = raoPerAlpha(1_150_000_000n);
const order = { hotkey: hers, originNetuid: first, destinationNetuid: second, limitPrice: LIMIT };

const mostOf = ({ storage }: TwoSubnets, limit = LIMIT) => {
  const [origin, destination] = [reservesOf(storage, first), reservesOf(storage, second)];
  const most = maxAmountToMove(origin, destination, limit);
  if (!most.ok) throw new Error(most.error);
  return most.value;
};

describe('a swap with a limit', () => {
  it('moves only what the limit allows, and the rest stays where it is', () => {
    const chain = twoSubnets();
    const before = chain.stake(bob, hers, first);
    const most = mostOf(chain);
    expect(most).toBeGreaterThan(TAO);
    expect(most).toBeLessThan(before);
    const args = { ...order, alphaAmount: before, allowPartial: true };
    const { error, events } = chain.call(bob, 'swap_stake_limit', args);
    expect(error).toBeUndefined();
    expect(before - chain.stake(bob, hers, first)).toBe(most);
    expect(events.at(-1)?.tag).toBe('StakeSwapped');
  });

  it('is refused when it must move all and cannot', () => {
    const chain = twoSubnets();
    const args = { ...order, allowPartial: false };
    const all = { ...args, alphaAmount: mostOf(chain) + 1n };
    expect(chain.call(bob, 'swap_stake_limit', all).error).toBe('SubtensorModule.SlippageTooHigh');
    const fits = { ...args, alphaAmount: mostOf(chain) };
    expect(chain.call(bob, 'swap_stake_limit', fits).error).toBeUndefined();
  });

  it('at a price that the pools do not give moves nothing, and says so or not', () => {
    const chain = twoSubnets();
    const dear = { ...order, limitPrice: raoPerAlpha(1_300_000_000n), alphaAmount: TAO };
    expect(mostOf(chain, dear.limitPrice)).toBe(0n);
    const full = chain.call(bob, 'swap_stake_limit', { ...dear, allowPartial: false });
    expect(full.error).toBe('SubtensorModule.SlippageTooHigh');
    // A trade of nothing counts: the chain announces it like any other.
    const before = chain.stake(bob, hers, first);
    const partial = chain.call(bob, 'swap_stake_limit', { ...dear, allowPartial: true });
    expect(partial.error).toBeUndefined();
    expect(partial.events.at(-1)).toEqual({
      tag: 'StakeSwapped',
      value: [bob, hers, first, second, 0n],
    });
    expect(chain.stake(bob, hers, first)).toBe(before);
  });

  it('from root is a purchase with the limit turned over, and to root a sale', () => {
    const chain = twoSubnets();
    chain.call(bob, 'add_stake', { hotkey: hers, netuid: root, amountStaked: 100n * TAO });
    const toSecond = { ...order, originNetuid: root, limitPrice: raoPerAlpha(1_000_000_000n) };
    const past = { ...toSecond, alphaAmount: TAO, allowPartial: true };
    expect(chain.call(bob, 'swap_stake_limit', past).error).toBe('Swap.PriceLimitExceeded');
    const within = { ...past, limitPrice: raoPerAlpha(990_000_000n) };
    expect(chain.call(bob, 'swap_stake_limit', within).error).toBeUndefined();
    const toRoot = { ...order, destinationNetuid: root, alphaAmount: TAO, allowPartial: false };
    expect(chain.call(bob, 'swap_stake_limit', toRoot).error).toBeUndefined();
    expect(chain.stake(bob, hers, root)).toBeGreaterThan(100n * TAO);
  });
});
