import { expect, it } from 'vitest';
import { I96F32 } from '../../../../src/economy/fixed-point.js';
import {
  subnetAccount,
  transferToSubnet,
} from '../../../../src/localnet/builtin/pallets/subtensor/custody.js';
import { dissolveNetwork } from '../../../../src/localnet/builtin/pallets/subtensor/networks/dissolve.js';
import { reservesOf } from '../../../../src/localnet/builtin/pallets/subtensor/reserves.js';
import { stakeOf } from '../../../../src/localnet/builtin/pallets/subtensor/stake-book.js';
import { tempo } from '../../../../src/localnet/builtin/pallets/subtensor/storage/epoch.js';
import {
  networkRegisteredAt,
  totalNetworks,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/networks.js';
import {
  networkImmunityPeriod,
  networkRateLimit,
  networkRegistrationStartBlock,
  subnetLimit,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/new-subnets.js';
import {
  rootClaimable,
  rootClaimed,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/root-claim.js';
import {
  alphaV2,
  totalHotkeyAlpha,
  totalStake,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/stake.js';
import { rao } from '../../../../src/units/money.js';
import { accountOf } from './support/chain.js';
import { alice, bob, dave, netuidOf, operatedChain, TAO, tagsOf } from './support/operator.js';
import { expectSolvent } from './support/solvency.js';

const netuid = netuidOf(2);
const owners = accountOf(1);

/** A subnet in which Bob and Dave have stake, past its immunity, on a chain without room. */
function crowded() {
  const chain = operatedChain();
  chain.openSubnet(owners);
  const stake = (who: typeof bob, amount: bigint) =>
    chain.call(who, 'add_stake', { hotkey: owners, netuid, amountStaked: amount }).error;
  expect([stake(bob, 300n * TAO), stake(dave, 100n * TAO)]).toEqual([undefined, undefined]);
  chain.pass(20);
  subnetLimit.set(chain.storage, 2);
  networkImmunityPeriod.set(chain.storage, 10n);
  // Netuid 1 is immune, however low its price.
  networkRegisteredAt.set(chain.storage, [netuidOf(1)], 20);
  networkRateLimit.set(chain.storage, 0n);
  return chain;
}

it('a new subnet on a full chain takes the number of the one that goes', () => {
  const { call, storage, ...chain } = crowded();
  const made = call(alice, 'register_network', { hotkey: accountOf(2) });
  expect(made.error).toBeUndefined();
  expect(tagsOf(made)).toContain('NetworkRemoved');
  expect(made.events.at(-1)).toEqual({ tag: 'NetworkAdded', value: [netuid, 1] });
  expect(networkRegisteredAt.get(storage, netuid)).toBe(21);
  expect(totalNetworks.get(storage)).toBe(3);
  // Nobody has stake in what was, and the new pool holds what was paid for it.
  expect(stakeOf(storage, { hotkey: owners, coldkey: bob, netuid })).toBe(0n);
  expect(chain.free(subnetAccount(netuid))).toBeGreaterThanOrEqual(
    reservesOf(storage, netuid).taoReserve,
  );
});

it('who had stake gets its part of the pool in TAO, the chain’s own part is destroyed', () => {
  const chain = crowded();
  const { storage, free } = chain;
  const before = { bob: free(bob), dave: free(dave) };
  const stakes = [bob, dave].map((coldkey) =>
    stakeOf(storage, { hotkey: owners, coldkey, netuid }),
  );
  const { taoReserve, alphaReserve } = reservesOf(storage, netuid);
  const issued = totalStake.get(storage);
  dissolveNetwork(chain, netuid);
  const all = alphaReserve + (stakes[0] ?? 0n) + (stakes[1] ?? 0n);
  const part = (stake = 0n) => Number((taoReserve * stake) / all);
  // What the owner earned and the protocol bought counts as well; it is next to nothing here.
  expect(Number(free(bob) - before.bob) / part(stakes[0])).toBeCloseTo(1, 2);
  expect(Number(free(dave) - before.dave) / part(stakes[1])).toBeCloseTo(1, 2);
  expect(totalStake.get(storage)).toBe(issued - taoReserve);
  expect(free(subnetAccount(netuid))).toBeLessThanOrEqual(500n);
  expectSolvent(chain, []);
});

it('nothing of it is left, and all of the others', () => {
  const chain = crowded();
  const { storage } = chain;
  rootClaimable.set(
    storage,
    [owners],
    [
      [netuidOf(1), I96F32.one],
      [netuid, I96F32.one],
    ],
  );
  rootClaimed.set(storage, [netuid, owners, bob], 5n);
  tempo.set(storage, [netuidOf(1)], 77);
  dissolveNetwork(chain, netuid);
  expect(rootClaimable.get(storage, owners)).toEqual([[netuidOf(1), I96F32.one]]);
  expect(rootClaimed.exists(storage, netuid, owners, bob)).toBe(false);
  expect([...alphaV2.entries(storage)].filter(([[, , of]]) => of === netuid)).toEqual([]);
  expect([...totalHotkeyAlpha.entries(storage)].filter(([[, of]]) => of === netuid)).toEqual([]);
  expect(tempo.exists(storage, netuid)).toBe(false);
  expect(tempo.get(storage, netuidOf(1))).toBe(77);
});

it('the owner of an old subnet gets back what emission has not repaid', () => {
  const chain = crowded();
  const { storage, free } = chain;
  networkRegistrationStartBlock.set(storage, 1_000);
  // The pool is the stakers': what is refunded must lie beside it.
  transferToSubnet(chain, netuid, dave, rao(50n * TAO));
  const before = free(alice);
  dissolveNetwork(chain, netuid);
  expect(free(alice) - before).toBe(50n * TAO);
});
