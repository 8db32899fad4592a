import { describe, expect, it } from 'vitest';
import { subnetAccount } from '../../../../src/localnet/builtin/pallets/subtensor/custody.js';
import { delegates } from '../../../../src/localnet/builtin/pallets/subtensor/storage/delegation.js';
import {
  subnetAlphaOut,
  subnetTao,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/pool.js';
import { accountOf } from './support/chain.js';
import { alice, bob, dave, TAO, tagsOf } from './support/operator.js';
import { first, hers, his, root, second, twoSubnets } from './support/two-subnets.js';

const across = { originNetuid: first, destinationNetuid: second };
const within = { originNetuid: first, destinationNetuid: first };

describe('stake moved to another hotkey of the same subnet', () => {
  const move = { originHotkey: hers, destinationHotkey: his, ...within };

  it('arrives to the unit: no trade, no fee, in the block it was staked in', () => {
    const chain = twoSubnets();
    const [staked, pool] = [chain.stake(bob, hers, first), subnetTao.get(chain.storage, first)];
    const { events, error } = chain.call(bob, 'move_stake', { ...move, alphaAmount: staked });
    expect(error).toBeUndefined();
    expect(chain.stake(bob, his, first)).toBe(staked);
    expect(chain.stake(bob, hers, first)).toBe(0n);
    expect(subnetTao.get(chain.storage, first)).toBe(pool);
    const worth = chain.worth(first, staked);
    expect(events).toEqual([
      { tag: 'StakeRemoved', value: [bob, hers, worth, staked, first, 0n] },
      { tag: 'StakeAdded', value: [bob, his, worth, staked, first, 0n] },
      { tag: 'StakeMoved', value: [bob, hers, first, his, first, worth] },
    ]);
  });

  it('is refused when it is worth less than the smallest stake, and stays where it was', () => {
    const chain = twoSubnets();
    const before = chain.storage.root();
    const { error } = chain.call(bob, 'move_stake', { ...move, alphaAmount: 1_000_000n });
    expect(error).toBe('SubtensorModule.AmountTooLow');
    expect(chain.storage.root()).toEqual(before);
  });

  it('makes no delegate of the other hotkey, which a move between subnets does', () => {
    const chain = twoSubnets();
    const to = (on: object) =>
      chain.call(dave, 'move_stake', {
        originHotkey: hers,
        destinationHotkey: his,
        alphaAmount: TAO,
        ...on,
      });
    chain.call(dave, 'add_stake', { hotkey: hers, netuid: first, amountStaked: 10n * TAO });
    expect(to(within).error).toBeUndefined();
    expect(delegates.exists(chain.storage, his)).toBe(false);
    expect(to(across).error).toBeUndefined();
    expect(delegates.exists(chain.storage, his)).toBe(true);
  });
});

describe('stake swapped to another subnet', () => {
  const swap = (alphaAmount: bigint) => ({ hotkey: hers, ...across, alphaAmount });

  it('costs one fee, taken in the subnet it leaves', () => {
    const chain = twoSubnets();
    const part = chain.stake(bob, hers, first) / 2n;
    const rest = chain.stake(bob, hers, first) - part;
    const left = chain.sold(first, part);
    const arrived = chain.bought(second, left.paidOut, true);
    const outcome = chain.call(bob, 'swap_stake', swap(part));
    expect(outcome.error).toBeUndefined();
    expect(outcome.events.filter(({ tag }) => tag.startsWith('Stake'))).toEqual([
      { tag: 'StakeRemoved', value: [bob, hers, left.paidOut, left.paidIn, first, left.fee] },
      { tag: 'StakeAdded', value: [bob, hers, left.paidOut, arrived.paidOut, second, 0n] },
      { tag: 'StakeSwapped', value: [bob, hers, first, second, left.paidOut] },
    ]);
    expect(left.fee).toBeGreaterThan(0n);
    expect(chain.stake(bob, hers, second)).toBe(arrived.paidOut);
    expect(chain.stake(bob, hers, first)).toBe(rest);
  });

  it('leaves the coldkey’s TAO alone, which only passes through', () => {
    const chain = twoSubnets();
    const [free, held] = [chain.free(bob), chain.free(subnetAccount(second))];
    const { paidOut } = chain.sold(first, TAO);
    chain.call(bob, 'swap_stake', swap(TAO));
    expect(chain.free(bob)).toBe(free);
    expect(chain.free(subnetAccount(second)) - held).toBe(paidOut);
  });

  it('from root pays the fee where it arrives, and none on root', () => {
    const chain = twoSubnets();
    chain.call(bob, 'add_stake', { hotkey: hers, netuid: root, amountStaked: 10n * TAO });
    const arrived = chain.bought(second, 10n * TAO);
    const { events } = chain.call(bob, 'swap_stake', {
      hotkey: hers,
      originNetuid: root,
      destinationNetuid: second,
      alphaAmount: 10n * TAO,
    });
    expect(events).toContainEqual({
      tag: 'StakeAdded',
      value: [bob, hers, 10n * TAO, arrived.paidOut, second, arrived.fee],
    });
    expect(arrived.fee).toBeGreaterThan(0n);
    expect(chain.stake(bob, hers, root)).toBe(0n);
  });

  it('of more than there is takes everything', () => {
    const chain = twoSubnets();
    expect(chain.call(bob, 'swap_stake', swap(2n ** 64n - 1n)).error).toBeUndefined();
    expect(chain.stake(bob, hers, first)).toBe(0n);
  });

  it('burns the fee’s alpha, as an unstake does, and creates none', () => {
    const chain = twoSubnets();
    const out = subnetAlphaOut.get(chain.storage, first);
    const { paidIn } = chain.sold(first, TAO);
    chain.call(bob, 'swap_stake', swap(TAO));
    expect(out - subnetAlphaOut.get(chain.storage, first)).toBe(paidIn);
  });
});

describe('stake transferred to another coldkey', () => {
  it('of the same subnet is the other’s to the unit, whether or not that coldkey ever had TAO', () => {
    const chain = twoSubnets();
    const heir = accountOf(77);
    const staked = chain.stake(bob, hers, first);
    const { events, error } = chain.call(bob, 'transfer_stake', {
      destinationColdkey: heir,
      hotkey: hers,
      ...within,
      alphaAmount: staked,
    });
    expect(error).toBeUndefined();
    expect(chain.stake(heir, hers, first)).toBe(staked);
    const worth = chain.worth(first, staked);
    expect(events.at(-1)).toEqual({
      tag: 'StakeTransferred',
      value: [bob, heir, hers, first, first, worth],
    });
    expect(chain.free(heir)).toBe(0n);
  });

  it('of another subnet goes through the other coldkey, whose deposit stays there', () => {
    const chain = twoSubnets();
    const heir = accountOf(77);
    const { paidOut } = chain.sold(first, 10n * TAO);
    const outcome = chain.call(bob, 'transfer_stake', {
      destinationColdkey: heir,
      hotkey: hers,
      ...across,
      alphaAmount: 10n * TAO,
    });
    expect(outcome.error).toBeUndefined();
    // Not all of it can be staked: the new account has to live.
    expect(chain.free(heir)).toBe(500n);
    expect(outcome.events.at(-1)).toEqual({
      tag: 'StakeTransferred',
      value: [bob, heir, hers, first, second, paidOut],
    });
    expect(tagsOf(outcome).filter((tag) => tag === 'Transfer')).toHaveLength(4);
    expect(chain.stake(heir, hers, second)).toBeGreaterThan(9n * TAO);
    expect(chain.stake(bob, hers, second)).toBe(0n);
  });

  it.each([
    { title: 'the subnet it leaves', netuid: first },
    { title: 'the subnet it enters', netuid: second },
  ])('is refused where $title forbids transfers; a swap is not', ({ netuid }) => {
    const chain = twoSubnets();
    chain.admin('root', 'sudo_set_toggle_transfer', { netuid, toggle: false });
    const amount = { hotkey: hers, ...across, alphaAmount: TAO };
    const transfer = { ...amount, destinationColdkey: dave };
    expect(chain.call(bob, 'transfer_stake', transfer).error).toBe(
      'SubtensorModule.TransferDisallowed',
    );
    expect(chain.call(bob, 'swap_stake', amount).error).toBeUndefined();
  });
});

describe('a move is refused', () => {
  it('in the order of the chain', () => {
    const chain = twoSubnets();
    const nobodys = accountOf(9);
    const asked = (more: object) => {
      const move = { originHotkey: hers, destinationHotkey: hers, ...across, alphaAmount: 1n };
      return chain.call(bob, 'move_stake', { ...move, ...more }).error?.split('.')[1];
    };
    const nowhere = { originNetuid: 9, destinationNetuid: 9 };
    expect(asked(nowhere)).toBe('SameNetuid');
    expect(asked({ ...nowhere, destinationHotkey: nobodys })).toBe('SubnetNotExists');
    expect(asked({ originNetuid: 1, destinationNetuid: 9 })).toBe('SubnetNotExists');
    expect(asked({ destinationNetuid: 1, destinationHotkey: nobodys })).toBe('SubtokenDisabled');
    expect(asked({ originNetuid: 1, destinationHotkey: nobodys })).toBe('SubtokenDisabled');
    expect(asked({ destinationHotkey: nobodys })).toBe('HotKeyAccountNotExists');
    expect(asked({ originHotkey: nobodys })).toBe('HotKeyAccountNotExists');
    expect(asked({})).toBe('AmountTooLow');
    expect(asked({ alphaAmount: 10_000_000n })).toBeUndefined();
  });

  it('at exactly the smallest stake, which an unstake may bring', () => {
    const chain = twoSubnets();
    const least = smallest((amount) => chain.sold(first, amount).paidOut >= 2_000_000n);
    expect(chain.sold(first, least).paidOut).toBe(2_000_000n);
    const swap = { hotkey: hers, ...across, alphaAmount: least };
    expect(chain.call(bob, 'swap_stake', swap).error).toBe('SubtensorModule.AmountTooLow');
    const unstake = { hotkey: hers, netuid: first, amountUnstaked: least };
    expect(chain.call(bob, 'remove_stake', unstake).error).toBeUndefined();
  });

  it('for somebody who has nothing there', () => {
    const chain = twoSubnets();
    const args = { hotkey: hers, ...across, alphaAmount: TAO };
    expect(chain.call(alice, 'swap_stake', args).error).toBe('SubtensorModule.AmountTooLow');
  });

  it('without a trace', () => {
    const chain = twoSubnets();
    const before = chain.storage.root();
    const args = { hotkey: hers, originNetuid: first, destinationNetuid: 1, alphaAmount: TAO };
    expect(chain.call(bob, 'swap_stake', args).events).toEqual([]);
    expect(chain.storage.root()).toEqual(before);
  });
});

/** The smallest amount, up to a coin, for which something that stays true has become true. */
function smallest(holds: (amount: bigint) => boolean): bigint {
  let [low, high] = [0n, TAO];
  while (low < high) {
    const middle = (low + high) / 2n;
    if (holds(middle)) high = middle;
    else low = middle + 1n;
  }
  return low;
}
