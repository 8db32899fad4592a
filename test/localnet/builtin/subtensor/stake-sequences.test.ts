import { describe, expect, it } from 'vitest';
import { totalIssuance as balancesIssuance } from '../../../../src/localnet/builtin/pallets/balances/storage.js';
import { totalIssuance } from '../../../../src/localnet/builtin/pallets/subtensor/storage/emission.js';
import { tempo } from '../../../../src/localnet/builtin/pallets/subtensor/storage/epoch.js';
import { alphaV2 } from '../../../../src/localnet/builtin/pallets/subtensor/storage/stake.js';
import type { AccountId } from '../../../../src/localnet/builtin/types/account.js';
import type { Netuid } from '../../../../src/units/money.js';
import { seededRandom } from '../../../consensus/seeded-random.js';
import { accountOf } from './support/chain.js';
import { alice, bob, dave, TAO } from './support/operator.js';
import { burnedBy, expectSolvent, type Unstaked } from './support/solvency.js';
import {
  earn,
  first,
  hers,
  his,
  root,
  second,
  type TwoSubnets,
  twoSubnets,
} from './support/two-subnets.js';

/** Calls made for each seed. */
const STEPS = Number(process.env.BTCLI_STAKE_STEPS ?? 150);
const SEED = Number(process.env.BTCLI_FUZZ_SEED ?? 1);

const people = [alice, bob, dave];
const hotkeys = [hers, his, accountOf(3)];
const netuids = [root, first, second];

type Below = (bound: number) => number;

type Keys = { readonly who: AccountId; readonly hotkey: AccountId; readonly netuid: Netuid };

/** Whose stake a call is about: mostly one that exists. */
function anyKeys({ storage }: TwoSubnets, below: Below): Keys {
  const held = [...alphaV2.entries(storage)].map(([[hotkey, who, netuid]]) => ({
    who,
    hotkey,
    netuid,
  }));
  const other = {
    who: people[below(people.length)] ?? bob,
    hotkey: hotkeys[below(hotkeys.length)] ?? hers,
    netuid: netuids[below(netuids.length)] ?? first,
  };
  return below(3) === 0 ? other : (held[below(held.length)] ?? other);
}

/** Every call that moves stake, with arguments of which many are refused. */
function anyCall(below: Below, { hotkey, netuid }: Keys): readonly [name: string, args: object] {
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  // Mostly some coins, sometimes next to nothing or too much, so that every refusal has its chance.
  const amount = BigInt(1 + below(9)) * 10n ** BigInt(below(4) === 0 ? below(14) : 8 + below(4));
  const limitPrice = BigInt(1 + below(3_000)) * 1_000_000n;
  const limited = { limitPrice, allowPartial: below(2) === 0 };
  const bought = { hotkey, netuid, amountStaked: amount };
  const sold = { hotkey, netuid, amountUnstaked: amount };
  const ends = { originNetuid: netuid, destinationNetuid: one(netuids), alphaAmount: amount };
  const moved = { originHotkey: hotkey, destinationHotkey: one(hotkeys), ...ends };
  return one<readonly [string, object]>([
    ['add_stake', bought],
    ['add_stake', bought],
    ['add_stake', bought],
    ['add_stake_limit', { ...bought, ...limited }],
    ['add_stake_burn', { hotkey, netuid, amount, limit: below(2) === 0 ? limitPrice : undefined }],
    ['remove_stake', sold],
    ['remove_stake_limit', { ...sold, ...limited }],
    ['remove_stake_full_limit', { hotkey, netuid, limitPrice: undefined }],
    ['move_stake', moved],
    ['move_stake', moved],
    ['swap_stake', { hotkey, ...ends }],
    ['swap_stake_limit', { hotkey, ...ends, ...limited }],
    ['transfer_stake', { destinationColdkey: one(people), hotkey, ...ends }],
    ['unstake_all', { hotkey }],
    ['unstake_all_alpha', { hotkey }],
    ['recycle_alpha', { hotkey, amount, netuid }],
    ['burn_alpha', { hotkey, amount, netuid }],
    ['claim_root', { subnets: [first, second] }],
    ['set_root_claim_type', { newRootClaimType: { tag: below(2) === 0 ? 'Keep' : 'Swap' } }],
  ]);
}

/** Makes one arbitrary call, and says how it ended and what it burned. */
function step(chain: TwoSubnets, below: Below) {
  const keys = anyKeys(chain, below);
  const [name, args] = anyCall(below, keys);
  const before = chain.storage.root();
  const outcome = chain.call(keys.who, name, args);
  if (outcome.error) expect(chain.storage.root(), `${name}: ${outcome.error}`).toEqual(before);
  if (below(4) === 0) chain.pass();
  return { ended: outcome.error ?? name, burned: burnedBy(outcome) };
}

/** Lets a hotkey's root stake earn some alpha. */
function earning(chain: TwoSubnets, below: Below): Unstaked {
  const netuid = below(2) === 0 ? first : second;
  const alpha = BigInt(1 + below(1_000)) * 1_000_000n;
  earn(chain, hotkeys[below(hotkeys.length)] ?? hers, netuid, alpha);
  return { netuid, alpha };
}

describe.each([
  { seed: SEED, title: 'while root earns nothing', every: Number.POSITIVE_INFINITY },
  { seed: SEED + 1, title: 'while root earns', every: 7 },
])('whatever is done with stake $title (seed $seed)', ({ seed, every }) => {
  it(
    'no rao and no alpha appears or disappears, and no account keeps less than its deposit',
    () => {
      const chain = twoSubnets(50n * TAO);
      for (const netuid of [first, second]) tempo.set(chain.storage, [netuid], 50_400);
      chain.call(dave, 'try_associate_hotkey', { hotkey: accountOf(3) });
      const below = seededRandom(seed);
      const seen = new Set<string>();
      const [burned, booked]: [Unstaked[], Unstaked[]] = [[], []];
      const apart = balancesIssuance.get(chain.storage) - totalIssuance.get(chain.storage);
      for (let count = 0; count < STEPS; count += 1) {
        const done = step(chain, below);
        seen.add(done.ended);
        burned.push(...done.burned);
        if (count % every === 6) booked.push(earning(chain, below));
        expectSolvent(chain, burned, booked);
        // What halves emission counts the same rao as the accounts hold.
        const now = balancesIssuance.get(chain.storage) - totalIssuance.get(chain.storage);
        expect(now, done.ended).toBe(apart);
      }
      // A run in which everything is refused would prove nothing; 17 calls can succeed.
      const succeeded = [...seen].filter((ended) => !ended.includes('.'));
      expect(succeeded.length, succeeded.join()).toBeGreaterThanOrEqual(12);
      expect(seen.size - succeeded.length).toBeGreaterThanOrEqual(5);
    },
    60_000 + STEPS * 300,
  );
});
