import { expect, it } from 'vitest';
import { U64F64 } from '../../src/economy/fixed-point.js';
import { dissolve, lockRefund } from '../../src/economy/subnet-dissolution.js';
import { subnetToPrune } from '../../src/economy/subnet-pruning.js';
import { uidToPrune } from '../../src/economy/uid-pruning.js';
import type { AlphaUnits, Netuid, Rao } from '../../src/units/money.js';
import { accountOf } from './runners/account-inputs.js';
import { pruningRunners } from './runners/pruning.js';
import { suiteOf } from './runners/suite.js';
import { trials } from './seeded.js';

suiteOf('pruning against the chain', pruningRunners);

const neuron = (uid: number, emission: bigint, registeredAt: number) => ({
  uid,
  hotkey: uid,
  worth: emission,
  registeredAt,
  ownedByOwner: false,
});
const terms = {
  block: 1_000,
  immunityPeriod: 100,
  minNonImmuneUids: 0,
  immuneOwnerUidsLimit: 1,
  subnetOwnerHotkey: undefined,
};

it('an immune neuron keeps its uid while others can go', () => {
  const neurons = [neuron(0, 0n, 950), neuron(1, 5n, 10), neuron(2, 5n, 9)];
  expect(uidToPrune(neurons, terms)).toBe(2);
  expect(uidToPrune(neurons, { ...terms, minNonImmuneUids: 2 })).toBe(0);
});

it('the hotkey of the subnet owner is never replaced', () => {
  expect(uidToPrune([neuron(0, 0n, 1)], { ...terms, subnetOwnerHotkey: 0 })).toBeUndefined();
});

it('the cheapest subnet past its immunity goes, the oldest of equals', () => {
  const subnet = (netuid: number, price: bigint, registeredAt: number) => ({
    netuid: netuid as Netuid,
    movingPrice: U64F64.ofInteger(price),
    registeredAt,
  });
  const subnets = [subnet(0, 0n, 0), subnet(1, 2n, 5), subnet(2, 2n, 4), subnet(3, 1n, 950)];
  expect(subnetToPrune(subnets, 1_000, 100)).toBe(2);
  expect(subnetToPrune(subnets, 1_000, 10_000)).toBeUndefined();
});

it('a dissolved subnet pays out its TAO to the last rao', () => {
  trials(17n, (between) => {
    const pot = between(0n, 10n ** 15n) as Rao;
    const stakes = [1n, 2n, 3n, 4n].map((number) => ({
      hotkey: accountOf(number),
      coldkey: accountOf(number),
      alpha: between(1n, 10n ** 15n) as AlphaUnits,
    }));
    const { payouts, protocolTao } = dissolve(pot, stakes, between(0n, 10n ** 15n) as AlphaUnits);
    expect(payouts.reduce((sum, { tao }) => sum + tao, 0n) + protocolTao).toBe(pot);
  });
});

it('rao left over by rounding goes to the largest remainder', () => {
  const stakes = [1n, 2n].map((alpha) => ({
    hotkey: accountOf(alpha),
    coldkey: accountOf(alpha),
    alpha: alpha as AlphaUnits,
  }));
  const { payouts } = dissolve(100n as Rao, stakes, 0n as AlphaUnits);
  expect(payouts.map(({ tao }) => tao)).toEqual([33n, 67n]);
});

it('an owner gets back of the lock only what emission has not repaid', () => {
  expect(lockRefund(100n as Rao, 30n as Rao)).toBe(70n);
  expect(lockRefund(100n as Rao, 300n as Rao)).toBe(0n);
});
