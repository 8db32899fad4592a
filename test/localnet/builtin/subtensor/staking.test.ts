import { describe, expect, it } from 'vitest';
import { buyAlpha, NO_BUY_LIMIT, NO_SELL_LIMIT, sellAlpha } from '../../../../src/economy/swap.js';
import {
  BURN_ACCOUNT,
  subnetAccount,
} from '../../../../src/localnet/builtin/pallets/subtensor/custody.js';
import { reservesOf } from '../../../../src/localnet/builtin/pallets/subtensor/reserves.js';
import { subnetTaoFlow } from '../../../../src/localnet/builtin/pallets/subtensor/storage/flow.js';
import { subnetVolume } from '../../../../src/localnet/builtin/pallets/subtensor/storage/pool.js';
import { numStakingColdkeys } from '../../../../src/localnet/builtin/pallets/subtensor/storage/root-claim.js';
import {
  stakingHotkeys,
  totalStake,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/stake.js';
import { type AlphaUnits, rao } from '../../../../src/units/money.js';
import { accountOf } from './support/chain.js';
import { alice, bob, dave, netuidOf, TAO, tagsOf } from './support/operator.js';
import { hotkey, netuid, type Staked, staked } from './support/staked-subnet.js';

const root = netuidOf(0);
const alphaOf = (units: bigint) => units as AlphaUnits;
const LEAST = 2_001_007n;

const bought = ({ storage }: Staked, amount: bigint) => {
  const order = { amount: rao(amount), limitPrice: NO_BUY_LIMIT, dropFees: false };
  const swap = buyAlpha(reservesOf(storage, netuid), order);
  if (!swap.ok) throw new Error(swap.error);
  return swap.value;
};

const sold = ({ storage }: Staked, amount: bigint) => {
  const order = { amount: alphaOf(amount), limitPrice: NO_SELL_LIMIT, dropFees: false };
  const swap = sellAlpha(reservesOf(storage, netuid), order);
  if (!swap.ok) throw new Error(swap.error);
  return swap.value;
};

describe('staking', () => {
  it('brings the alpha of the published example to the unit', () => {
    const chain = staked();
    const { events } = chain.add(bob, 10n * TAO);
    expect(events.at(-1)).toEqual({
      tag: 'StakeAdded',
      value: [bob, hotkey, 10n * TAO, 9_896_053_816n, netuid, 5_035_477n],
    });
    expect(chain.stake(bob)).toBe(9_896_053_816n);
    expect(reservesOf(chain.storage, netuid)).toMatchObject({
      taoReserve: 1_009_994_964_523n,
      alphaReserve: 990_103_946_184n,
      alphaOut: 9_896_053_816n,
    });
  });

  it('moves the TAO into the subnet’s account, the fee to where nobody can spend it', () => {
    const chain = staked();
    const [before, held] = [chain.free(bob), chain.free(subnetAccount(netuid))];
    const { fee, paidIn } = bought(chain, 10n * TAO);
    expect(tagsOf(chain.add(bob, 10n * TAO))).toEqual([
      'Transfer',
      'NewAccount',
      'Endowed',
      'Transfer',
      'StakeAdded',
    ]);
    expect(before - chain.free(bob)).toBe(10n * TAO);
    expect(chain.free(subnetAccount(netuid)) - held).toBe(paidIn);
    expect(chain.free(BURN_ACCOUNT)).toBe(fee);
  });

  it('counts what was staked, traded and came in', () => {
    const chain = staked();
    const before = totalStake.get(chain.storage);
    const { paidIn } = bought(chain, 10n * TAO);
    chain.add(bob, 10n * TAO);
    expect(totalStake.get(chain.storage) - before).toBe(10n * TAO);
    expect(subnetVolume.get(chain.storage, netuid)).toBe(10n * TAO);
    expect(subnetTaoFlow.get(chain.storage, netuid)).toBe(paidIn);
    expect(stakingHotkeys.get(chain.storage, bob)).toEqual([hotkey]);
  });

  it('of everything leaves the coldkey its deposit', () => {
    const chain = staked();
    const everything = chain.free(dave);
    expect(chain.add(dave, everything).error).toBeUndefined();
    expect(chain.free(dave)).toBe(500n);
  });

  it('on root is one to one without a fee, and puts the coldkey in turn for claims', () => {
    const chain = staked();
    const { events } = chain.add(bob, 10n * TAO, root);
    expect(events.at(-1)).toEqual({
      tag: 'StakeAdded',
      value: [bob, hotkey, 10n * TAO, 10n * TAO, root, 0n],
    });
    expect(chain.stake(bob, root)).toBe(10n * TAO);
    expect(reservesOf(chain.storage, root).taoReserve).toBe(10n * TAO);
    expect(numStakingColdkeys.get(chain.storage)).toBe(1n);
    chain.remove(bob, 10n * TAO, root);
    expect(numStakingColdkeys.get(chain.storage)).toBe(0n);
  });

  it('of two coldkeys is shared by what each paid', () => {
    const chain = staked();
    const first = bought(chain, 10n * TAO).paidOut;
    chain.add(bob, 10n * TAO);
    const second = bought(chain, 20n * TAO).paidOut;
    chain.add(dave, 20n * TAO);
    expect(chain.stake(bob)).toBe(first);
    expect(chain.stake(dave)).toBe(second);
  });
});

describe('staking is refused', () => {
  it('in the order of the chain', () => {
    const chain = staked();
    const asked = (amountStaked: bigint, more: { hotkey?: typeof bob; netuid?: number } = {}) => {
      const args = { hotkey, netuid, amountStaked, ...more };
      return chain.call(dave, 'add_stake', args).error?.split('.')[1];
    };
    expect(asked(1_000_001n * TAO)).toBe('InsufficientLiquidity');
    expect(asked(1n, { netuid: 9 })).toBe('SubnetNotExists');
    expect(asked(1n, { netuid: 1 })).toBe('SubtokenDisabled');
    expect(asked(LEAST - 1n, { hotkey: accountOf(9) })).toBe('AmountTooLow');
    expect(asked(3_000n * TAO, { hotkey: accountOf(9) })).toBe('NotEnoughBalanceToStake');
    expect(asked(LEAST, { hotkey: accountOf(9) })).toBe('HotKeyAccountNotExists');
    expect(asked(LEAST)).toBeUndefined();
  });

  it('without a trace', () => {
    const chain = staked();
    const before = chain.storage.root();
    expect(chain.add(dave, 3_000n * TAO).events).toEqual([]);
    expect(chain.storage.root()).toEqual(before);
  });
});

describe('unstaking', () => {
  it('pays what the pool gives for the alpha, less the fee', () => {
    const chain = staked();
    chain.add(bob, 100n * TAO);
    const part = chain.stake(bob) / 3n;
    const [before, rest] = [chain.free(bob), chain.stake(bob) - part];
    const { paidIn, paidOut, fee } = sold(chain, part);
    const { events } = chain.remove(bob, part);
    expect(events.at(-1)).toEqual({
      tag: 'StakeRemoved',
      value: [bob, hotkey, paidOut, paidIn, netuid, fee],
    });
    expect(chain.free(bob) - before).toBe(paidOut);
    expect(chain.stake(bob)).toBe(rest);
  });

  it('of more than there is takes everything', () => {
    const chain = staked();
    chain.add(bob, TAO);
    expect(chain.remove(bob, 2n ** 64n - 1n).error).toBeUndefined();
    expect(chain.stake(bob)).toBe(0n);
  });

  it('of a small rest is refused, unless the rest is everything', () => {
    const chain = staked();
    chain.add(bob, TAO);
    expect(chain.remove(bob, 1_000n).error).toBe('SubtensorModule.AmountTooLow');
    chain.remove(bob, chain.stake(bob) - 1_000n);
    expect(chain.stake(bob)).toBe(1_000n);
    expect(chain.remove(bob, 1_000n).error).toBeUndefined();
  });

  it('takes along what a nominator may not leave behind, and leaves the owner’s', () => {
    const chain = staked();
    chain.admin('root', 'sudo_set_nominator_min_required_stake', { minStake: 1_000_000_000n });
    for (const who of [alice, bob]) {
      chain.add(who, 10n * TAO);
      expect(chain.remove(who, chain.stake(who) - TAO).error).toBeUndefined();
    }
    expect(chain.stake(alice)).toBe(TAO);
    expect(chain.stake(bob)).toBe(0n);
  });

  it('closes every position that a higher minimum no longer allows', () => {
    const chain = staked();
    chain.add(bob, TAO);
    chain.add(dave, 10n * TAO);
    const before = chain.free(bob);
    chain.admin('root', 'sudo_set_nominator_min_required_stake', { minStake: 1_000_000_000n });
    expect(chain.stake(bob)).toBe(0n);
    expect(chain.free(bob)).toBeGreaterThan(before);
    expect(chain.stake(dave)).toBeGreaterThan(0n);
  });

  it('is refused on a subnet whose token is off, and without stake', () => {
    const chain = staked();
    expect(chain.remove(bob, TAO, netuidOf(1)).error).toBe('SubtensorModule.SubtokenDisabled');
    expect(chain.remove(bob, TAO).error).toBe('SubtensorModule.AmountTooLow');
  });
});
