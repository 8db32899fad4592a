import { expect, it } from 'vitest';
import { callNamed } from '../../../../src/localnet/builtin/frame/assembly.js';
import { dispatch } from '../../../../src/localnet/builtin/frame/dispatch.js';
import { stakeOf } from '../../../../src/localnet/builtin/pallets/subtensor/stake-book.js';
import {
  autoStakeDestination,
  autoStakeDestinationColdkeys,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/auto-stake.js';
import { signedBy } from '../../../../src/localnet/builtin/types/origin.js';
import type { Netuid } from '../../../../src/units/money.js';
import { accountOf, testChain } from './support/chain.js';
import { bob, dave, TAO } from './support/operator.js';
import { addSubnet } from './support/subnet.js';
import { first, hers, his, twoSubnets } from './support/two-subnets.js';

const set = 'set_coldkey_auto_stake_hotkey';

it('is refused in the order of the chain', () => {
  const chain = twoSubnets();
  const asked = (netuid: number, hotkey: typeof bob) =>
    chain.call(bob, set, { netuid, hotkey }).error?.split('.')[1];
  expect(asked(9, hers)).toBe('SubnetNotExists');
  expect(asked(first, his)).toBe('HotKeyNotRegisteredInSubNet');
  expect(asked(first, hers)).toBeUndefined();
  expect(asked(first, hers)).toBe('SameAutoStakeHotkeyAlreadySet');
});

it('is announced, and a later choice leaves no trace of the first', () => {
  const chain = twoSubnets();
  const { storage } = chain;
  chain.call(bob, 'burned_register', { netuid: first, hotkey: his });
  for (const who of [bob, dave]) chain.call(who, set, { netuid: first, hotkey: hers });
  expect(autoStakeDestinationColdkeys.get(storage, hers, first)).toEqual([bob, dave]);
  const { events } = chain.call(bob, set, { netuid: first, hotkey: his });
  expect(events).toEqual([
    { tag: 'AutoStakeDestinationSet', value: { coldkey: bob, netuid: first, hotkey: his } },
  ]);
  expect(autoStakeDestination.get(storage, bob, first)).toBe(his);
  expect(autoStakeDestinationColdkeys.get(storage, hers, first)).toEqual([dave]);
  expect(autoStakeDestinationColdkeys.get(storage, his, first)).toEqual([bob]);
});

it('sends what every miner of the coldkey earns to the chosen hotkey from the next epoch on', () => {
  const netuid = 2 as Netuid;
  const [validator, miner, backer] = [accountOf(1), accountOf(2), accountOf(3)];
  const [staker, cold] = [accountOf(900), accountOf(901)];
  const chain = testChain();
  addSubnet(chain, {
    netuid,
    tempo: 10,
    tao: 100n * TAO,
    alphaIn: 100n * TAO,
    owner: { coldkey: accountOf(990), hotkey: accountOf(991) },
    neurons: [
      {
        hotkey: validator,
        coldkey: staker,
        alpha: 40n * TAO,
        permit: true,
        lastUpdate: 5,
        weights: [[1, 65_535]],
      },
      { hotkey: miner, coldkey: cold },
      { hotkey: backer, coldkey: staker },
    ],
  });
  chain.enter(1);
  const choice = callNamed(chain.assembly, 'SubtensorModule', set, { netuid, hotkey: backer });
  expect(dispatch(chain, choice, signedBy(cold)).error).toBeUndefined();
  let announced: unknown;
  for (let block = 2; block <= 13; block += 1) {
    chain.enter(block);
    announced ??= chain
      .events()
      .find(({ event }) => (event as { tag: string }).tag === 'AutoStakeAdded');
  }
  const earned = stakeOf(chain.storage, { hotkey: backer, coldkey: cold, netuid });
  expect(earned).toBeGreaterThan(TAO);
  expect(stakeOf(chain.storage, { hotkey: miner, coldkey: cold, netuid })).toBe(0n);
  expect(announced).toMatchObject({
    event: {
      value: { netuid, destination: backer, hotkey: miner, owner: cold, incentive: earned },
    },
  });
});
