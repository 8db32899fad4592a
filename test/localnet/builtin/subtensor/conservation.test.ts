import { beforeAll, describe, expect, it } from 'vitest';
import type { PendingEmission } from '../../../../src/economy/pending-emission.js';
import { totalIssuance as balancesIssuance } from '../../../../src/localnet/builtin/pallets/balances/storage.js';
import { subnetAccount } from '../../../../src/localnet/builtin/pallets/subtensor/custody.js';
import { rootStakeAdded } from '../../../../src/localnet/builtin/pallets/subtensor/staking/root-watermark.js';
import {
  subnetExcessTao,
  subnetTaoInEmission,
  totalIssuance,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/emission.js';
import { subnetEpochIndex } from '../../../../src/localnet/builtin/pallets/subtensor/storage/epoch.js';
import {
  subnetAlphaOut,
  subnetProtocolAlpha,
  subnetTao,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/pool.js';
import {
  rootClaimed,
  rootClaimType,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/root-claim.js';
import {
  totalHotkeyAlpha,
  totalStake,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/stake.js';
import { account } from '../../../../src/localnet/builtin/pallets/system/storage.js';
import type { Externalities } from '../../../../src/localnet/runtime.js';
import type { AlphaUnits, Netuid } from '../../../../src/units/money.js';
import { seededRandom } from '../../../consensus/seeded-random.js';
import { accountOf, type TestChain, testChain } from './support/chain.js';
import { pendingOf } from './support/reads.js';
import { addRoot, addSubnet, type TestNeuron } from './support/subnet.js';

const TAO = 1_000_000_000n;
const BLOCKS = 2_000;
const ROOT = 0 as Netuid;
const SUBNETS = [1, 2, 3].map((netuid) => netuid as Netuid);
const rootStakers = [
  [accountOf(11), accountOf(901), 30_000n * TAO],
  [accountOf(12), accountOf(902), 7_000n * TAO],
] as const;

/** Three subnets of arbitrary neurons and weights, their owner not among them. */
function threeSubnets(seed: number, withRoot: boolean): TestChain {
  const below = seededRandom(seed);
  const chain = testChain();
  addRoot(chain, withRoot ? rootStakers : []);
  for (const netuid of SUBNETS) {
    addSubnet(chain, {
      netuid,
      tempo: 40 + 30 * netuid,
      tao: BigInt(100 + below(900)) * TAO,
      alphaIn: BigInt(1_000 + below(9_000)) * TAO,
      owner: { coldkey: accountOf(990), hotkey: accountOf(991) },
      neurons: neuronsOf(below, netuid),
    });
  }
  if (withRoot) {
    for (const [hotkey, coldkey, amount] of rootStakers) {
      rootStakeAdded(chain.storage, { hotkey, coldkey }, amount as bigint as AlphaUnits);
    }
    rootClaimType.set(chain.storage, [accountOf(902)], { tag: 'Keep' });
  }
  return chain;
}

const neuronsOf = (below: (bound: number) => number, netuid: number): TestNeuron[] =>
  Array.from({ length: 8 }, (_, uid) => ({
    hotkey: accountOf(uid < 2 ? 11 + uid : 100 * netuid + uid),
    coldkey: accountOf(901 + uid),
    lastUpdate: 2,
    permit: uid < 4,
    ...(uid < 4 && {
      alpha: BigInt(1 + below(1_000)) * TAO,
      weights: [4, 5, 6, 7].map((target) => [target, 1 + below(65_535)] as const),
    }),
  }));

const staked = (storage: Externalities, netuid: Netuid): bigint =>
  sum(
    [...totalHotkeyAlpha.entries(storage)].map(([[, of], alpha]) => (of === netuid ? alpha : 0n)),
  );
const waiting = ({ server, validator, rootAlpha, ownerCut }: PendingEmission): bigint =>
  server + validator + rootAlpha + ownerCut;
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n);
/** Rao of the block's emission that a subnet took. */
const takenBy = (storage: Externalities, netuid: Netuid): bigint =>
  subnetTaoInEmission.get(storage, netuid) + subnetExcessTao.get(storage, netuid);
/** Alpha outside a pool that is neither staked nor waits for an epoch nor is the chain's own. */
const unaccounted = (storage: Externalities, netuid: Netuid): bigint =>
  subnetAlphaOut.get(storage, netuid) -
  staked(storage, netuid) -
  waiting(pendingOf(storage, netuid)) -
  subnetProtocolAlpha.get(storage, netuid);
const held = (storage: Externalities): bigint =>
  sum([...account.entries(storage)].map(([, { data }]) => data.free + data.reserved));

describe('over two thousand blocks with root stake', () => {
  const { storage, enter } = threeSubnets(7, true);
  const minted: bigint[] = [];
  const taken: bigint[] = [];

  beforeAll(() => {
    let before = totalIssuance.get(storage);
    for (let block = 1; block <= BLOCKS; block += 1) {
      enter(block);
      const now = totalIssuance.get(storage);
      minted.push(now - before);
      taken.push(sum(SUBNETS.map((netuid) => takenBy(storage, netuid))));
      before = now;
    }
  });

  it('creates exactly the TAO that pools took, block by block', () => {
    expect(minted).toEqual(taken);
    // Shares are cut off one by one, so a few rao of each block are not emitted.
    expect(minted.every((rao) => rao > TAO - 10n && rao <= TAO)).toBe(true);
  });

  it('keeps every rao in an account, and every staked one in its subnet’s', () => {
    expect(balancesIssuance.get(storage)).toBe(totalIssuance.get(storage));
    expect(held(storage)).toBe(totalIssuance.get(storage));
    const pools = [ROOT, ...SUBNETS].map((netuid) => subnetTao.get(storage, netuid));
    expect(totalStake.get(storage)).toBe(sum(pools));
    for (const netuid of [ROOT, ...SUBNETS]) {
      const { free } = account.get(storage, subnetAccount(netuid)).data;
      expect(free, `subnet ${netuid}`).toBe(subnetTao.get(storage, netuid));
    }
  });

  it('sells root’s alpha for root stake, and keeps it where the coldkey asks for that', () => {
    expect(subnetTao.get(storage, ROOT)).toBeGreaterThan(37_000n * TAO);
    expect(totalHotkeyAlpha.get(storage, accountOf(11), ROOT)).toBeGreaterThan(30_000n * TAO);
    expect(totalHotkeyAlpha.get(storage, accountOf(12), ROOT)).toBe(7_000n * TAO);
    expect(staked(storage, ROOT)).toBe(subnetTao.get(storage, ROOT));
  });

  it('pays no claim twice: what is booked and not claimed is still outside the pool', () => {
    for (const netuid of SUBNETS) {
      const claims = rootStakers.map(([hotkey, coldkey]) =>
        rootClaimed.get(storage, netuid, hotkey, coldkey),
      );
      expect(sum(claims), `subnet ${netuid}`).toBeGreaterThan(0n);
      const unclaimed = unaccounted(storage, netuid);
      expect(unclaimed, `subnet ${netuid}`).toBeGreaterThanOrEqual(0n);
      // A claim waits for half a thousandth of an alpha, and for the coldkey's turn.
      expect(unclaimed, `subnet ${netuid}`).toBeLessThan(TAO);
    }
  });
});

it('leaves no alpha outside the pools that nobody holds or waits for', () => {
  const { storage, enter } = threeSubnets(11, false);
  for (let block = 1; block <= BLOCKS / 2; block += 1) enter(block);
  for (const netuid of SUBNETS) {
    const epochs = BigInt(subnetEpochIndex.get(storage, netuid));
    expect(epochs).toBeGreaterThan(6n);
    const dust = unaccounted(storage, netuid);
    expect(dust, `subnet ${netuid}`).toBeGreaterThanOrEqual(0n);
    // Consensus floors each of 8 shares of some 100 alpha to 32 bits, and a block each of 4 parts.
    expect(dust, `subnet ${netuid}`).toBeLessThan(epochs * 8n * 50n + BigInt(BLOCKS) * 3n);
  }
});
