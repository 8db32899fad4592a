import { describe, expect, it } from 'vitest';
import { buyAlpha, NO_BUY_LIMIT } from '../../../../src/economy/swap.js';
import { reservesOf } from '../../../../src/localnet/builtin/pallets/subtensor/reserves.js';
import { lock } from '../../../../src/localnet/builtin/pallets/subtensor/storage/locks.js';
import type { AlphaUnits } from '../../../../src/units/money.js';
import { rao } from '../../../../src/units/money.js';
import { encodeSs58 } from './support/addresses.js';
import { clientOf } from './support/client.js';
import { bob, dave, TAO } from './support/operator.js';
import { first, hers, his, root, second, twoSubnets } from './support/two-subnets.js';

const chain = twoSubnets();
chain.call(bob, 'add_stake', { hotkey: his, netuid: first, amountStaked: 5n * TAO });
chain.call(bob, 'add_stake', { hotkey: his, netuid: root, amountStaked: 5n * TAO });
const client = clientOf(chain.storage);
const total = Number(chain.stake(bob, hers, first) + chain.stake(bob, his, first));
const [bobsAddress, davesAddress] = [bob, dave].map(encodeSs58);

describe('what a coldkey can take out of a subnet', () => {
  const available = (coldkeys: readonly string[], netuids: readonly number[] | null = null) =>
    client.ask('StakeInfoRuntimeApi', 'get_stake_availability_for_coldkeys', coldkeys, netuids);
  const all = (units: number) => ({ total: units, locked: 0, available: units });

  it('counts all its hotkeys, and leaves out where it has nothing', () => {
    expect(available([bob, dave, bob])).toEqual({
      [String(bobsAddress)]: { 0: all(Number(5n * TAO)), [first]: all(total) },
      [String(davesAddress)]: {},
    });
  });

  it('is told of the subnets asked for, or of none where that is a mistake', () => {
    const mine = (netuids: readonly number[]) => {
      const answer = available([bob], netuids) as { readonly [coldkey: string]: object };
      return Object.keys(answer[String(bobsAddress)] ?? {});
    };
    expect(mine([first, first, 9])).toEqual([String(first)]);
    expect(mine([second])).toEqual([]);
    expect(mine([])).toEqual([]);
    expect(mine([0, 1, 2, 3, 4])).toEqual([]);
  });

  it('is what a lock leaves', () => {
    const held = { lockedMass: TAO as AlphaUnits, conviction: 0n as never, lastUpdate: 1 };
    chain.storage.begin();
    lock.set(chain.storage, [bob, first, hers], held);
    const answer = available([bob], [first]) as { readonly [coldkey: string]: unknown };
    expect(answer[String(bobsAddress)]).toEqual({
      [first]: { total, locked: Number(TAO), available: total - Number(TAO) },
    });
    chain.storage.rollback();
  });
});

describe('what moving stake costs', () => {
  const fee = (origin: unknown, destination: unknown, amount = 10n * TAO) =>
    client.ask('StakeInfoRuntimeApi', 'get_stake_fee', origin, bob, destination, bob, amount);

  it('is the fee of the subnet it enters, or else of the one it leaves', () => {
    const amount = rao(10n * TAO);
    const order = { amount, limitPrice: NO_BUY_LIMIT, dropFees: false };
    const swap = buyAlpha(reservesOf(chain.storage, second), order);
    const expected = swap.ok ? Number(swap.value.fee) : undefined;
    expect(fee(null, [hers, second])).toBe(expected);
    expect(fee([hers, first], [hers, second])).toBe(expected);
    expect(fee([hers, first], null)).toBe(expected);
    expect(fee([hers, first], [hers, root])).toBe(0);
    expect(fee([hers, first], [hers, first])).toBe(0);
    expect(fee(null, null)).toBe(0);
  });
});

describe('a trade in a subnet that does not exist', () => {
  it('brings nothing, so that nobody takes a wrong number for an offer', () => {
    const nothing = { taoAmount: 0, alphaAmount: 0, taoFee: 0, alphaFee: 0 };
    expect(client.ask('SwapRuntimeApi', 'sim_swap_tao_for_alpha', 9, 5)).toEqual({
      ...nothing,
      taoSlippage: 0,
      alphaSlippage: 5,
    });
    expect(client.ask('SwapRuntimeApi', 'sim_swap_alpha_for_tao', 9, 5)).toEqual({
      ...nothing,
      taoSlippage: 5,
      alphaSlippage: 0,
    });
  });
});
