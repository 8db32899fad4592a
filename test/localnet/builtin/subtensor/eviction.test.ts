import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Chain } from '../../../../src/chain/chain.js';
import { lineOf as lineOfSubnets } from '../../../../src/commands/subnet/risk/subnets/line.js';
import { lineOf as lineOfUids } from '../../../../src/commands/subnet/risk/uids/line.js';
import { I96F32 } from '../../../../src/economy/fixed-point.js';
import { networkToPrune } from '../../../../src/localnet/builtin/pallets/subtensor/networks/prune.js';
import { emission } from '../../../../src/localnet/builtin/pallets/subtensor/storage/consensus.js';
import { networkRegisteredAt } from '../../../../src/localnet/builtin/pallets/subtensor/storage/networks.js';
import {
  blockAtRegistration,
  immunityPeriod,
  maxAllowedUids,
  minNonImmuneUids,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/neurons.js';
import {
  networkImmunityPeriod,
  networkLastLockCost,
  networkMinLockCost,
  networkRateLimit,
  subnetLimit,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/new-subnets.js';
import { immuneOwnerUidsLimit } from '../../../../src/localnet/builtin/pallets/subtensor/storage/ownership.js';
import { subnetMovingPrice } from '../../../../src/localnet/builtin/pallets/subtensor/storage/pool.js';
import { burn } from '../../../../src/localnet/builtin/pallets/subtensor/storage/registration.js';
import { subnetsOf } from '../../../../src/localnet/builtin/pallets/subtensor/subnets.js';
import { type AlphaUnits, type Netuid, rao } from '../../../../src/units/money.js';
import { type SeededRandom, seededRandom } from '../../../support/seeded-random.js';
import { chainOfStorage } from '../../../support/storage-chain.js';
import { accountOf } from './support/chain.js';
import {
  alice,
  bob,
  netuidOf,
  type OperatedChain,
  operatedChain,
  TAO,
} from './support/operator.js';

const ROUNDS = Number(process.env.BTCLI_EVICTION_ROUNDS ?? 25);
const netuid = netuidOf(2);
const hash = `0x${'77'.repeat(32)}` as const;
const CHEAP = rao(1_000_000n);

let operated: OperatedChain;
let client: Chain;
let next = 1_000;
const newKey = () => accountOf(next++);
/** A registration runs in this very block. */
const before = () => ({ number: operated.height() - 1, hash });

beforeAll(async () => {
  operated = operatedChain();
  operated.openSubnet(accountOf(1));
  operated.pass(200);
  client = await chainOfStorage(operated.storage);
});

/** Registers a new hotkey, and says which uid it got. */
function register(who = bob): number {
  burn.set(operated.storage, [netuid], CHEAP);
  const { error, events } = operated.call(who, 'burned_register', { netuid, hotkey: newKey() });
  const told = events.find(({ tag }) => tag === 'NeuronRegistered')?.value;
  if (error !== undefined || !told) throw new Error(error ?? 'nobody was registered');
  return (told as readonly [Netuid, number, string])[1];
}

/** Any state that the subnet could be in: emissions, ages and settings, and some uids that are free. */
function scramble(random: SeededRandom) {
  const { storage } = operated;
  const there = emission.get(storage, netuid).length;
  maxAllowedUids.set(storage, [netuid], Math.max(5, there + (there < 20 ? random.below(3) : 0)));
  immunityPeriod.set(storage, [netuid], random.pick([0, 1, 40, 120, 5_000]));
  minNonImmuneUids.set(storage, [netuid], random.below(there));
  immuneOwnerUidsLimit.set(storage, [netuid], 1 + random.below(3));
  const emissions = Array.from({ length: there }, () => BigInt(random.below(4)) as AlphaUnits);
  emission.set(storage, [netuid], emissions);
  for (const uid of emissions.keys()) {
    blockAtRegistration.set(storage, [netuid, uid], random.below(operated.height() + 1));
  }
}

async function lineNow() {
  const eviction = await client.uidEviction(netuid, before());
  if (!eviction) throw new Error('the subnet is gone');
  const line = lineOfUids(eviction, before());
  const free = eviction.mostNeurons - eviction.candidates.length;
  return { free, there: line.length, queue: line.filter(({ goesWith }) => goesWith) };
}

/** Many rounds take their time. */
vi.setConfig({ testTimeout: 3_600_000 });

describe('who is said to lose a uid', () => {
  it(`is who loses it, in ${ROUNDS} arbitrary sequences of registrations`, async () => {
    let replaced = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const random = seededRandom(round);
      scramble(random);
      const { free, there, queue } = await lineNow();
      expect(queue.map(({ goesWith }) => goesWith)).toEqual(queue.map((_, at) => free + at + 1));
      for (let count = 0; count < free; count += 1) expect(register()).toBe(there + count);
      for (const { uid } of queue) expect(register(), `round ${round}`).toBe(uid);
      replaced += queue.length;
      // Whoever follows takes a newcomer's place, unless nobody may go at all.
      const next = await lineNow();
      if (next.queue.length > 0) expect(register(alice)).toBe(next.queue[0]?.uid);
      else expect(register).toThrow('NoNeuronIdAvailable');
    }
    expect(replaced).toBeGreaterThan(ROUNDS);
  });
});

describe('which subnet is said to make room', () => {
  it(`is the one that does, in ${ROUNDS} arbitrary sequences of new subnets`, async () => {
    const chain = operatedChain();
    const { storage } = chain;
    chain.pass(300);
    networkRateLimit.set(storage, 0n);
    networkMinLockCost.set(storage, rao(TAO));
    const reader = await chainOfStorage(storage);
    const at = { number: chain.height() - 1, hash };
    for (let round = 0; round < ROUNDS; round += 1) {
      const random = seededRandom(round);
      const there = subnetsOf(storage);
      subnetLimit.set(
        storage,
        Math.max(2, there.length + (there.length < 8 ? random.below(2) : 0)),
      );
      networkImmunityPeriod.set(storage, BigInt(random.pick([0, 50, 250, 1_000])));
      networkLastLockCost.set(storage, rao(TAO));
      for (const each of there) {
        networkRegisteredAt.set(storage, [each], random.below(chain.height()));
        subnetMovingPrice.set(storage, [each], I96F32.ofBits(BigInt(random.below(3))));
      }
      const eviction = await reader.subnetEviction(at);
      const line = lineOfSubnets(eviction, at);
      const [first] = line;
      const isFull = there.length >= eviction.mostSubnets;
      expect(networkToPrune(storage)).toBe(
        first?.goesWith === undefined ? undefined : first.netuid,
      );
      const { error, events } = chain.call(alice, 'register_network', { hotkey: newKey() });
      const removed = events.find(({ tag }) => tag === 'NetworkRemoved')?.value;
      if (!isFull) {
        expect({ error, removed }).toEqual({ error: undefined, removed: undefined });
        if (first?.goesWith !== undefined) expect(first.goesWith).toBeGreaterThan(1);
      } else if (first?.goesWith === undefined) {
        expect(error).toBe('SubtensorModule.SubnetLimitReached');
      } else {
        expect({ error, removed, goesWith: 1 }).toEqual({
          ...{ error: undefined, removed: first.netuid, goesWith: first.goesWith },
        });
      }
    }
  });
});
