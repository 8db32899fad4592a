import { expect, it } from 'vitest';
import { delegates } from '../../../../src/localnet/builtin/pallets/subtensor/storage/delegation.js';
import {
  maxAllowedUids,
  uids,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/neurons.js';
import { maxRegistrationsPerBlock } from '../../../../src/localnet/builtin/pallets/subtensor/storage/registration.js';
import { totalHotkeyAlpha } from '../../../../src/localnet/builtin/pallets/subtensor/storage/stake.js';
import type { AlphaUnits } from '../../../../src/units/money.js';
import { accountOf } from './support/chain.js';
import { alice, bob, netuidOf, operatedChain } from './support/operator.js';

const root = netuidOf(0);

function seats(most: number) {
  const chain = operatedChain();
  maxAllowedUids.set(chain.storage, [root], most);
  // Epochs of root are due from block 100 on, and its counters start anew in each block.
  chain.pass(100);
  const take = (number: number, who = alice) =>
    chain.call(who, 'root_register', { hotkey: accountOf(number) });
  const stake = (number: number, units: bigint) =>
    totalHotkeyAlpha.set(chain.storage, [accountOf(number), root], units as AlphaUnits);
  return { ...chain, take, stake };
}

it('a seat on root makes the hotkey a delegate, and is told', () => {
  const { take, storage } = seats(64);
  const { events, error } = take(1);
  expect(error).toBeUndefined();
  expect(events.at(-1)).toEqual({ tag: 'NeuronRegistered', value: [root, 0, accountOf(1)] });
  expect(delegates.exists(storage, accountOf(1))).toBe(true);
  expect(take(1).error).toBe('SubtensorModule.TooManyRegistrationsThisBlock');
});

it('a full root gives the seat with the least stake, to more stake alone', () => {
  const { take, stake, pass, storage } = seats(2);
  for (const number of [1, 2]) {
    stake(number, 10n);
    take(number);
    pass();
  }
  stake(3, 10n);
  expect(take(3).error).toBe('SubtensorModule.StakeTooLowForRoot');
  stake(3, 11n);
  expect(take(3, bob).error).toBeUndefined();
  expect(uids.get(storage, root, accountOf(3))).toBe(0);
  expect(uids.get(storage, root, accountOf(1))).toBeUndefined();
});

it('root takes three times its target in an interval, and no more', () => {
  const chain = operatedChain();
  maxRegistrationsPerBlock.set(chain.storage, [root], 100);
  const errors = [1, 2, 3, 4].map(
    (number) => chain.call(alice, 'root_register', { hotkey: accountOf(number) }).error,
  );
  expect(errors.map((error) => error?.split('.')[1])).toEqual([
    ...[undefined, undefined, undefined],
    'TooManyRegistrationsThisInterval',
  ]);
});
