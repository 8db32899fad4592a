import { describe, expect, it } from 'vitest';
import {
  networksAdded,
  subnetworkN,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/networks.js';
import { keys, uids } from '../../../../src/localnet/builtin/pallets/subtensor/storage/neurons.js';
import { seededRandom } from '../../../consensus/seeded-random.js';
import { accountOf } from './support/chain.js';
import {
  alice,
  bob,
  dave,
  netuidOf,
  type OperatedChain,
  operatedChain,
} from './support/operator.js';
import { burnedBy, expectSolvent, type Unstaked } from './support/solvency.js';

const STEPS = 400;
const people = [alice, bob, dave];
const hotkeys = [1, 2, 3, 4, 5, 6].map(accountOf);

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
  const outcome = chain.call(who, name, args);
  if (below(3) === 0) chain.pass();
  return { outcome: outcome.error ?? name, burned: burnedBy(outcome) };
}

function check(chain: OperatedChain, burned: readonly Unstaked[]): void {
  expectSolvent(chain, burned);
  const { storage } = chain;
  for (const [[netuid]] of networksAdded.entries(storage)) {
    for (let uid = 0; uid < subnetworkN.get(storage, netuid); uid += 1) {
      expect(uids.get(storage, netuid, keys.get(storage, netuid, uid))).toBe(uid);
    }
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
    const burned: Unstaked[] = [];
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
