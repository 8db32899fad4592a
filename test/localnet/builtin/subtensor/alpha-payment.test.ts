import { describe, expect, it } from 'vitest';
import { alphaForTaoFee } from '../../../../src/economy/alpha-fee.js';
import { callNamed } from '../../../../src/localnet/builtin/frame/assembly.js';
import { dispatchInfo, type RuntimeCall } from '../../../../src/localnet/builtin/frame/call.js';
import type { Context } from '../../../../src/localnet/builtin/frame/context.js';
import { Rejection } from '../../../../src/localnet/builtin/frame/failure.js';
import type { Pallet } from '../../../../src/localnet/builtin/frame/pallet.js';
import { reservesOf } from '../../../../src/localnet/builtin/pallets/subtensor/reserves.js';
import {
  type Charge,
  ensureCanPay,
  settleFee,
  takeFee,
} from '../../../../src/localnet/builtin/pallets/transaction-payment/charge.js';
import { totalFee } from '../../../../src/localnet/builtin/pallets/transaction-payment/fee.js';
import { rao } from '../../../../src/units/money.js';
import { devChain } from '../support/dev-chain.js';
import { accountOf } from './support/chain.js';
import { bob, TAO } from './support/operator.js';
import { first, hers, second, twoSubnets } from './support/two-subnets.js';

const author = accountOf(50);
const authorship: Pallet = {
  name: 'Authorship',
  index: 200,
  crate: 'authorship',
  hooks: { author: () => author },
};

/** A coldkey that has stake and its deposit alone, on a chain whose blocks have an author or not. */
function poor({ authored = true } = {}) {
  const chain = twoSubnets();
  const who = accountOf(77);
  chain.send(bob, 'Balances', 'transfer_keep_alive', {
    dest: { tag: 'Id', value: who },
    value: 500n,
  });
  const give = (alphaAmount: bigint, netuid = first) => {
    const keys = { destinationColdkey: who, hotkey: hers };
    const ends = { originNetuid: netuid, destinationNetuid: netuid };
    return chain.call(bob, 'transfer_stake', { ...keys, ...ends, alphaAmount });
  };
  give(10n * TAO);
  const { assembly } = chain;
  const context: Context = authored
    ? { ...chain, assembly: { ...assembly, pallets: [...assembly.pallets, authorship] } }
    : chain;
  const charge = (name: string, args: object): Charge => {
    const call: RuntimeCall = callNamed(assembly, 'SubtensorModule', name, args);
    return { who, call, info: dispatchInfo(call), length: 150, tip: 0n };
  };
  return { ...chain, who, give, context, charge };
}

const unstake = { hotkey: hers, netuid: first, amountUnstaked: TAO };
const everything = { hotkey: hers };

describe('a coldkey without TAO', () => {
  it('pays for an unstake out of the stake, at the spot price, to the block’s author', () => {
    const chain = poor();
    const charge = chain.charge('remove_stake', unstake);
    const fee = rao(totalFee(charge.length, charge.info, 0n));
    const alphaFee = alphaForTaoFee(reservesOf(chain.storage, first), fee);
    const { paidOut } = chain.sold(first, alphaFee, true);
    const before = chain.events().length;
    ensureCanPay(chain.context, charge);
    const taken = takeFee(chain.context, charge);
    settleFee(chain.context, charge, taken, {});
    expect(10n * TAO - chain.stake(chain.who, hers, first)).toBe(alphaFee);
    expect(chain.free(author)).toBe(paidOut);
    expect(chain.free(chain.who)).toBe(500n);
    const events = chain
      .events()
      .slice(before)
      .map(({ event }) => event);
    expect(events.slice(-2)).toEqual([
      {
        tag: 'TransactionFeePaidWithAlpha',
        value: { who: chain.who, netuid: first, alphaFee, taoAmount: paidOut },
      },
      { tag: 'TransactionFeePaid', value: { who: chain.who, actualFee: fee, tip: 0n } },
    ]);
  });

  it('can still take out everything: the call takes what the fee left', () => {
    const chain = poor();
    const all = { ...unstake, amountUnstaked: 10n * TAO };
    takeFee(chain.context, chain.charge('remove_stake', all));
    expect(chain.call(chain.who, 'remove_stake', all).error).toBeUndefined();
    expect(chain.stake(chain.who, hers, first)).toBe(0n);
  });

  const named = { hotkey: hers, originNetuid: first, destinationNetuid: second, alphaAmount: TAO };
  it.each([
    ['remove_stake_limit', { ...unstake, limitPrice: 1n, allowPartial: true }],
    ['remove_stake_full_limit', { hotkey: hers, netuid: first, limitPrice: undefined }],
    ['unstake_all', everything],
    ['unstake_all_alpha', everything],
    ['move_stake', { ...named, originHotkey: hers, destinationHotkey: hers }],
    ['transfer_stake', { ...named, destinationColdkey: bob }],
    ['swap_stake', named],
    ['swap_stake_limit', { ...named, limitPrice: 1n, allowPartial: true }],
    ['recycle_alpha', { hotkey: hers, amount: TAO, netuid: first }],
    ['burn_alpha', { hotkey: hers, amount: TAO, netuid: first }],
  ])('may pay so for %s', (name, args) => {
    const chain = poor();
    const charge = chain.charge(name, args);
    expect(() => ensureCanPay(chain.context, charge)).not.toThrow();
    takeFee(chain.context, charge);
    expect(chain.stake(chain.who, hers, first)).toBeLessThan(10n * TAO);
  });

  it('may not where the call is about no stake of its own, or about several', () => {
    const chain = poor();
    const refused = (name: string, args: object) =>
      expect(() => ensureCanPay(chain.context, chain.charge(name, args)), name).toThrow(Rejection);
    refused('add_stake', { hotkey: hers, netuid: first, amountStaked: TAO });
    refused('claim_root', { subnets: [first] });
    refused('remove_stake', { ...unstake, netuid: second });
    chain.call(bob, 'add_stake', { hotkey: hers, netuid: second, amountStaked: 10n * TAO });
    chain.give(TAO, second);
    refused('unstake_all', everything);
    expect(() => takeFee(chain.context, chain.charge('add_stake', unstake))).toThrow(Rejection);
  });

  it('may not with a stake that is worth less than the fee', () => {
    const chain = poor();
    const rest = 200_000n;
    chain.call(chain.who, 'burn_alpha', { hotkey: hers, amount: 10n * TAO - rest, netuid: first });
    expect(chain.stake(chain.who, hers, first)).toBe(rest);
    const charge = chain.charge('remove_stake', unstake);
    expect(() => ensureCanPay(chain.context, charge)).toThrow(Rejection);
  });

  it('pays nothing where a block has no author, and is told that it paid nothing', () => {
    const chain = poor({ authored: false });
    const charge = chain.charge('remove_stake', unstake);
    ensureCanPay(chain.context, charge);
    const before = chain.events().length;
    settleFee(chain.context, charge, takeFee(chain.context, charge), {});
    expect(chain.stake(chain.who, hers, first)).toBe(10n * TAO);
    expect(chain.events()[before]?.event).toEqual({
      tag: 'TransactionFeePaidWithAlpha',
      value: { who: chain.who, netuid: 0, alphaFee: 0n, taoAmount: 0n },
    });
  });
});

it('a coldkey with TAO pays in TAO, whatever it has staked', () => {
  const chain = poor();
  const charge = { ...chain.charge('remove_stake', unstake), who: bob };
  const [free, staked] = [chain.free(bob), chain.stake(bob, hers, first)];
  const taken = takeFee(chain.context, charge);
  expect(free - chain.free(bob)).toBe(taken.rao);
  expect(chain.stake(bob, hers, first)).toBe(staked);
});

it('the pool takes the unstake of a wallet that cannot pay in TAO', () => {
  const chain = devChain();
  const [bobsKey, heir] = [chain.key('Bob'), chain.key('Heir')];
  const module = (name: string, ...args: unknown[]) => chain.tx('subtensorModule', name, ...args);
  const hotkey = chain.key('Bob//hotkey').address;
  chain.send(bobsKey, module('tryAssociateHotkey', hotkey));
  chain.send(bobsKey, module('addStake', hotkey, 0, 10n * TAO));
  chain.send(bobsKey, chain.tx('balances', 'transferKeepAlive', heir.address, 500n));
  const given = module('transferStake', heir.address, hotkey, 0, 0, 5n * TAO);
  expect(chain.send(bobsKey, given).result).toBe('ok');
  const unstaking = chain.sign(heir, module('removeStake', hotkey, 0, TAO));
  const remark = chain.sign(heir, chain.tx('system', 'remark', '0x'));
  expect(chain.validate(remark.toU8a())).toBe('invalid: Payment');
  expect(chain.validate(unstaking.toU8a())).toMatchObject({ propagate: true });
  expect(chain.block(unstaking)[0]?.result).toBe('ok');
  expect(chain.free(heir.address)).toBe(TAO + 500n);
});
