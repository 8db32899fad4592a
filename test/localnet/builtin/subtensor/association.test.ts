import { expect, it } from 'vitest';
import { subnetAccount } from '../../../../src/localnet/builtin/pallets/subtensor/custody.js';
import {
  ownedHotkeys,
  owner,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/ownership.js';
import { stakingHotkeys } from '../../../../src/localnet/builtin/pallets/subtensor/storage/stake.js';
import { accountOf } from './support/chain.js';
import { bob, dave, netuidOf, operatedChain } from './support/operator.js';

const hotkey = accountOf(2);

it('gives a hotkey that nobody has to the coldkey that asks first, silently', () => {
  const { call, storage } = operatedChain();
  expect(call(bob, 'try_associate_hotkey', { hotkey })).toEqual({ events: [] });
  expect(call(dave, 'try_associate_hotkey', { hotkey })).toEqual({ events: [] });
  expect(owner.get(storage, hotkey)).toBe(bob);
  expect([ownedHotkeys, stakingHotkeys].map((list) => list.get(storage, bob))).toEqual([
    [hotkey],
    [hotkey],
  ]);
  expect(ownedHotkeys.get(storage, dave)).toEqual([]);
});

it('gives nobody the account of a subnet, and root nothing at all', () => {
  const { call } = operatedChain();
  const system = { hotkey: subnetAccount(netuidOf(7)) };
  const refused = call(bob, 'try_associate_hotkey', system);
  expect(refused.error).toBe('SubtensorModule.CannotUseSystemAccount');
  expect(call('root', 'try_associate_hotkey', { hotkey }).error).toBe('BadOrigin');
});
