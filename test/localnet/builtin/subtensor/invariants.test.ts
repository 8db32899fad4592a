import { describe, expect, it } from 'vitest';
import { totalIssuance } from '../../../../src/localnet/builtin/pallets/balances/storage.js';
import { subnetAccount } from '../../../../src/localnet/builtin/pallets/subtensor/custody.js';
import { reservesOf } from '../../../../src/localnet/builtin/pallets/subtensor/reserves.js';
import { stakeOf } from '../../../../src/localnet/builtin/pallets/subtensor/stake-book.js';
import {
  pendingOwnerCut,
  pendingRootAlphaDivs,
  pendingServerEmission,
  pendingValidatorEmission,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/emission.js';
import {
  networksAdded,
  subnetworkN,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/networks.js';
import { keys, uids } from '../../../../src/localnet/builtin/pallets/subtensor/storage/neurons.js';
import { subnetProtocolAlpha } from '../../../../src/localnet/builtin/pallets/subtensor/storage/pool.js';
import {
  alphaV2,
  totalHotkeyAlpha,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/stake.js';
import { account } from '../../../../src/localnet/builtin/pallets/system/storage.js';
import type { Netuid } from '../../../../src/units/money.js';
import { seededRandom } from '../../../consensus/seeded-random.js';
import { accountOf } from './support/chain.js';
import {
  alice,
  bob,
  dave,
  netuidOf,
  type OperatedChain,
  operatedChain,
  TAO,
} from './support/operator.js';

const STEPS = 400;
const people = [alice, bob, dave];
const hotkeys = [1, 2, 3, 4, 5, 6].map(accountOf);
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n);

/** One arbitrary thing an operator may do; many of them are refused. */
function act(chain: OperatedChain, below: (bound: number) => number) {
  const pick = <T>(list: readonly T[], fallback: T): T => list[below(list.length)] ?? fallback;
  const who = pick(people, bob);
  const hotkey = pick(hotkeys, accountOf(1));
  const netuid = netuidOf(below(5));
  // From a few units to a few thousand coins, so that every refusal has its chance.
  const amount = BigInt(1 + below(9)) * 10n ** BigInt(below(13));
  const limitPrice = BigInt(1 + below(3_000)) * 1_000_000n;
  const allowPartial = below(2) === 0;
  const stake = { hotkey, netuid, amountStaked: amount };
  const unstake = { hotkey, netuid, amountUnstaked: amount };
  const limited = { limitPrice, allowPartial };
  const [name, args] = pick<readonly [string, object]>(
    [
      ['add_stake', stake],
      ['add_stake', stake],
      ['add_stake_limit', { ...stake, ...limited }],
      ['remove_stake', unstake],
      ['remove_stake_limit', { ...unstake, ...limited }],
      ['remove_stake_full_limit', { hotkey, netuid, limitPrice: undefined }],
      ['burned_register', { netuid, hotkey }],
      ['register_network', { hotkey }],
      ['start_call', { netuid }],
    ],
    ['start_call', { netuid }],
  );
  const { error, events } = chain.call(who, name, args);
  const burned = events.flatMap(({ tag, value }) =>
    tag === 'StakeRemoved' ? [feeOf(value as StakeRemoved)] : [],
  );
  if (below(3) === 0) chain.pass();
  return { outcome: error ?? name, burned };
}

type StakeRemoved = readonly [string, string, bigint, bigint, Netuid, bigint];
type Burned = { readonly netuid: Netuid; readonly alpha: bigint };

// Alpha that pays for an unstake belongs to nobody on a chain without an author.
const feeOf = ([, , , , netuid, alpha]: StakeRemoved): Burned => ({ netuid, alpha });

function check({ storage, free, height }: OperatedChain, burned: readonly Burned[]): void {
  const held = [...account.entries(storage)].map(([, { data }]) => data.free + data.reserved);
  expect(sum(held)).toBe(totalIssuance.get(storage));
  for (const [[netuid]] of networksAdded.entries(storage)) {
    const { taoReserve, alphaOut } = reservesOf(storage, netuid);
    // The subnet that every chain starts with has a pool that nobody paid for.
    const unpaid = netuid === 1 ? 10n * TAO : 0n;
    expect(free(subnetAccount(netuid)) + unpaid, `TAO of ${netuid}`).toBeGreaterThanOrEqual(
      taoReserve,
    );
    const fees = burned.map((each) => (each.netuid === netuid ? each.alpha : 0n));
    const dust = alphaOut - claimed(storage, netuid) - sum(fees);
    expect(dust, `alpha of ${netuid}`).toBeGreaterThanOrEqual(0n);
    // A block's emission is divided in four, each part rounded down.
    expect(dust, `alpha of ${netuid}`).toBeLessThanOrEqual(4n * BigInt(height()));
    for (let uid = 0; uid < subnetworkN.get(storage, netuid); uid += 1) {
      expect(uids.get(storage, netuid, keys.get(storage, netuid, uid))).toBe(uid);
    }
  }
  checkShares(storage);
}

/** Alpha outside a pool that somebody has or waits for. */
function claimed(storage: OperatedChain['storage'], netuid: Netuid): bigint {
  const staked = [...totalHotkeyAlpha.entries(storage)].map(([[, on], alpha]) =>
    on === netuid ? alpha : 0n,
  );
  const waiting = [
    pendingServerEmission,
    pendingValidatorEmission,
    pendingRootAlphaDivs,
    pendingOwnerCut,
    subnetProtocolAlpha,
  ].map((item) => item.get(storage, netuid));
  return sum([...staked, ...waiting]);
}

function checkShares(storage: OperatedChain['storage']): void {
  const worth = new Map<string, bigint>();
  for (const [[hotkey, coldkey, netuid]] of alphaV2.entries(storage)) {
    const pool = `${hotkey} ${netuid}`;
    const stake = stakeOf(storage, { hotkey, coldkey, netuid });
    worth.set(pool, (worth.get(pool) ?? 0n) + stake);
  }
  for (const [[hotkey, netuid], alpha] of totalHotkeyAlpha.entries(storage)) {
    const shares = worth.get(`${hotkey} ${netuid}`) ?? 0n;
    // Each coldkey's stake is rounded down; three coldkeys stake here at the most.
    expect(alpha - shares, `${hotkey} on ${netuid}`).toBeGreaterThanOrEqual(0n);
    expect(alpha - shares, `${hotkey} on ${netuid}`).toBeLessThanOrEqual(3n);
  }
}

describe.each([1, 2, 3])('whatever operators do (seed %i)', (seed) => {
  it('no rao and no alpha appears or disappears', () => {
    const chain = operatedChain();
    chain.admin('root', 'sudo_set_network_rate_limit', { rateLimit: 0n });
    chain.admin('root', 'sudo_set_subtoken_enabled', {
      netuid: netuidOf(1),
      subtokenEnabled: true,
    });
    const below = seededRandom(seed);
    const seen = new Set<string>();
    const burned: Burned[] = [];
    for (let step = 0; step < STEPS; step += 1) {
      const done = act(chain, below);
      seen.add(done.outcome);
      burned.push(...done.burned);
      check(chain, burned);
    }
    // A run in which everything is refused would prove nothing.
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'add_stake',
        'add_stake_limit',
        'remove_stake',
        'remove_stake_full_limit',
        'burned_register',
        'register_network',
        'start_call',
      ]),
    );
  });
});
