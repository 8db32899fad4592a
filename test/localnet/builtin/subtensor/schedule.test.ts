import { describe, expect, it } from 'vitest';
import type { SubtensorEvent } from '../../../../src/localnet/builtin/pallets/subtensor/event.js';
import {
  pendingServerEmission,
  subnetEmissionEnabled,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/emission.js';
import {
  lastEpochBlock,
  pendingEpochAt,
  subnetEpochIndex,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/epoch.js';
import { subtokenEnabled } from '../../../../src/localnet/builtin/pallets/subtensor/storage/networks.js';
import { keys } from '../../../../src/localnet/builtin/pallets/subtensor/storage/neurons.js';
import { subnetTao } from '../../../../src/localnet/builtin/pallets/subtensor/storage/pool.js';
import { burn } from '../../../../src/localnet/builtin/pallets/subtensor/storage/registration.js';
import { totalHotkeyAlpha } from '../../../../src/localnet/builtin/pallets/subtensor/storage/stake.js';
import type { Netuid, Rao } from '../../../../src/units/money.js';
import { accountOf, type TestChain, testChain } from './support/chain.js';
import { pendingOf } from './support/reads.js';
import { addRoot, addSubnet } from './support/subnet.js';

const TAO = 1_000_000_000n;
const miner = accountOf(2);

function chainOf(count: number): TestChain {
  const chain = testChain();
  addRoot(chain, []);
  for (let netuid = 1; netuid <= count; netuid += 1) {
    addSubnet(chain, {
      netuid,
      tempo: 10,
      tao: 100n * TAO,
      alphaIn: 100n * TAO,
      owner: { coldkey: accountOf(990), hotkey: accountOf(991) },
      neurons: [
        {
          hotkey: accountOf(1),
          coldkey: accountOf(900),
          alpha: 10n * TAO,
          permit: true,
          weights: [[1, 65_535]],
        },
        { hotkey: miner, coldkey: accountOf(900) },
      ],
    });
  }
  return chain;
}

const told = (chain: TestChain, tag: SubtensorEvent['tag']): readonly unknown[] =>
  chain
    .events()
    .filter(({ pallet }) => pallet === 'SubtensorModule')
    .map(({ event }) => event as SubtensorEvent)
    .filter((event) => event.tag === tag)
    .map(({ value }) => value);

function enterUpTo(chain: TestChain, last: number): void {
  for (let block = 1; block <= last; block += 1) chain.enter(block);
}

describe('which epochs a block runs', () => {
  it('runs two at most, and puts the others off block by block', () => {
    const chain = chainOf(5);
    enterUpTo(chain, 10);
    expect(told(chain, 'EpochDeferred')).toEqual([
      { netuid: 3, fromBlock: 10, toBlock: 11 },
      { netuid: 4, fromBlock: 10, toBlock: 11 },
      { netuid: 5, fromBlock: 10, toBlock: 11 },
    ]);
    chain.enter(11);
    expect(told(chain, 'EpochDeferred')).toEqual([{ netuid: 5, fromBlock: 11, toBlock: 12 }]);
    chain.enter(12);
    const ran = [1, 2, 3, 4, 5].map((netuid) =>
      lastEpochBlock.get(chain.storage, netuid as Netuid),
    );
    expect(ran).toEqual([10, 10, 11, 11, 12]);
    expect(pendingEpochAt.get(chain.storage, 5 as Netuid)).toBe(0);
  });

  it('skips a subnet in which a hotkey stands twice, and lets its alpha wait', () => {
    const chain = chainOf(1);
    const netuid = 1 as Netuid;
    keys.set(chain.storage, [netuid, 0], miner);
    enterUpTo(chain, 10);
    expect(told(chain, 'EpochSkipped')).toEqual([{ netuid, block: 10 }]);
    expect(subnetEpochIndex.get(chain.storage, netuid)).toBe(1);
    expect(pendingOf(chain.storage, netuid).server).toBe(4_100_022_880n);
  });
});

describe('what a subnet emits', () => {
  it('pays miners alpha although root has not switched its emission on', () => {
    const chain = chainOf(1);
    const netuid = 1 as Netuid;
    subnetEmissionEnabled.set(chain.storage, [netuid], false);
    enterUpTo(chain, 10);
    expect(totalHotkeyAlpha.get(chain.storage, miner, netuid)).toBeGreaterThan(4n * TAO);
    expect(subnetTao.get(chain.storage, netuid)).toBe(100n * TAO);
  });

  it('emits nothing at all before its owner has started it', () => {
    const chain = chainOf(1);
    const netuid = 1 as Netuid;
    subtokenEnabled.set(chain.storage, [netuid], false);
    enterUpTo(chain, 10);
    expect(pendingServerEmission.get(chain.storage, netuid)).toBe(0n);
    expect(totalHotkeyAlpha.get(chain.storage, miner, netuid)).toBe(0n);
    expect(subnetEpochIndex.get(chain.storage, netuid)).toBe(1);
  });

  it('lets the price of a registration fall by half in 360 blocks', () => {
    const chain = chainOf(1);
    const netuid = 1 as Netuid;
    burn.set(chain.storage, [netuid], TAO as Rao);
    chain.enter(1);
    expect(burn.get(chain.storage, netuid)).toBe(TAO);
    for (let block = 2; block <= 361; block += 1) chain.enter(block);
    expect(burn.get(chain.storage, netuid)).toBe(499_999_865n);
  });
});
