import { describe, expect, it } from 'vitest';
import {
  bonds,
  emission,
  lastUpdate,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/consensus.js';
import {
  mechanismCountCurrent,
  mechanismEmissionSplit,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/mechanisms.js';
import { subnetworkN } from '../../../../src/localnet/builtin/pallets/subtensor/storage/networks.js';
import {
  immunityPeriod,
  isNetworkMember,
  keys,
  maxAllowedUids,
  uids,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/neurons.js';
import { weights } from '../../../../src/localnet/builtin/pallets/subtensor/storage/weights.js';
import type { AlphaUnits } from '../../../../src/units/money.js';
import { accountOf } from './support/chain.js';
import { alice, bob, netuidOf, operatedChain } from './support/operator.js';

const netuid = netuidOf(2);

/** A subnet with so many miners beside its owner, none of them immune; uid n is hotkey n + 1. */
function subnet(miners: number) {
  const chain = operatedChain();
  const { storage, call, admin } = chain;
  chain.openSubnet(accountOf(1));
  immunityPeriod.set(storage, [netuid], 0);
  admin('root', 'sudo_set_admin_freeze_window', { window: 0 });
  admin('root', 'sudo_set_min_allowed_uids', { netuid, minAllowedUids: 0 });
  for (let at = 0; at < miners; at++) {
    const { error } = call(bob, 'burned_register', { netuid, hotkey: accountOf(2 + at) });
    if (error) throw new Error(error);
  }
  return chain;
}

describe('a trim', () => {
  it('takes the weakest and counts the others anew, with all they had', () => {
    const { storage, admin } = subnet(5);
    emission.set(storage, [netuid], [0n, 5n, 1n, 9n, 1n, 7n] as AlphaUnits[]);
    weights.set(
      storage,
      [netuid, 5],
      [
        [1, 10],
        [2, 20],
        [3, 30],
      ],
    );
    bonds.set(
      storage,
      [netuid, 5],
      [
        [4, 1],
        [3, 2],
      ],
    );
    lastUpdate.set(storage, [netuid], [10, 11, 12, 13, 14, 15]);
    expect(admin(alice, 'sudo_trim_to_max_allowed_uids', { netuid, maxN: 4 }).error).toBe(
      undefined,
    );
    // Of the two with least, both go; the owner's uid 0 has less and stays.
    expect([0, 1, 2, 3].map((uid) => keys.get(storage, netuid, uid))).toEqual(
      [1, 2, 4, 6].map(accountOf),
    );
    expect([3, 5].map((of) => uids.get(storage, netuid, accountOf(of)))).toEqual([
      undefined,
      undefined,
    ]);
    expect(isNetworkMember.get(storage, accountOf(3), netuid)).toBe(false);
    expect(uids.get(storage, netuid, accountOf(6))).toBe(3);
    expect(emission.get(storage, netuid)).toEqual([0n, 5n, 9n, 7n]);
    expect(weights.get(storage, netuid, 3)).toEqual([
      [1, 10],
      [2, 30],
    ]);
    expect(bonds.get(storage, netuid, 3)).toEqual([[2, 2]]);
    expect(weights.exists(storage, netuid, 5)).toBe(false);
    expect(lastUpdate.get(storage, netuid)).toEqual([10, 11, 13, 15]);
    expect([subnetworkN.get(storage, netuid), maxAllowedUids.get(storage, netuid)]).toEqual([4, 4]);
  });

  it('leaves a subnet alone that has too many immune, and out of bounds', () => {
    const { storage, admin } = subnet(4);
    immunityPeriod.set(storage, [netuid], 4096);
    const trim = (maxN: number) =>
      admin('root', 'sudo_trim_to_max_allowed_uids', { netuid, maxN }).error;
    expect(trim(4)).toBe('SubtensorModule.TrimmingWouldExceedMaxImmunePercentage');
    expect(trim(257)).toBe('SubtensorModule.InvalidValue');
    expect(trim(5)).toBe(undefined);
    expect(subnetworkN.get(storage, netuid)).toBe(5);
  });
});

describe('mechanisms', () => {
  it('are as many as root allows and the uids leave room for', () => {
    const { storage, admin } = subnet(0);
    const set = (mechanismCount: number) =>
      admin('root', 'sudo_set_mechanism_count', { netuid, mechanismCount }).error;
    expect(set(2)).toBe('SubtensorModule.TooManyUIDsPerMechanism');
    maxAllowedUids.set(storage, [netuid], 128);
    expect([set(0), set(3), set(2)]).toEqual([
      'SubtensorModule.InvalidValue',
      'SubtensorModule.InvalidValue',
      undefined,
    ]);
    expect(mechanismCountCurrent.get(storage, netuid)).toBe(2);
    const split = (maybeSplit: readonly number[] | undefined) =>
      admin('root', 'sudo_set_mechanism_emission_split', { netuid, maybeSplit }).error;
    expect([split([]), split([1, 2]), split([1, 2, 65_532]), split([65_534, 1])]).toEqual([
      ...Array.from({ length: 3 }, () => 'SubtensorModule.InvalidValue'),
      undefined,
    ]);
    // One that goes takes its weights and the split with it.
    weights.set(storage, [4096 + 2, 0], [[0, 1]]);
    expect(set(1)).toBe(undefined);
    expect(weights.exists(storage, 4096 + 2, 0)).toBe(false);
    expect(mechanismEmissionSplit.get(storage, netuid)).toBe(undefined);
  });

  it('change once in a day for an owner', () => {
    const { storage, admin } = subnet(0);
    maxAllowedUids.set(storage, [netuid], 64);
    const set = (mechanismCount: number) =>
      admin(alice, 'sudo_set_mechanism_count', { netuid, mechanismCount }).error;
    expect([set(2), set(1)]).toEqual([undefined, 'SubtensorModule.TxRateLimitExceeded']);
  });
});
