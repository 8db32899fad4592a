import { describe, expect, it } from 'vitest';
import { U64F64 } from '../../../../src/economy/fixed-point.js';
import {
  lastEpochBlock,
  tempo,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/epoch.js';
import { immunityPeriod } from '../../../../src/localnet/builtin/pallets/subtensor/storage/neurons.js';
import { commitRevealWeightsEnabled } from '../../../../src/localnet/builtin/pallets/subtensor/storage/weights.js';
import { accountOf } from './support/chain.js';
import { alice, bob, netuidOf, operatedChain, TAO } from './support/operator.js';

const netuid = netuidOf(2);
const hotkey = accountOf(1);
const nowhere = netuidOf(9);

function subnet() {
  const chain = operatedChain();
  chain.openSubnet(hotkey);
  return chain;
}

describe('a setting of a subnet', () => {
  it('is changed by its owner and by root, and by nobody else', () => {
    const { admin, storage } = subnet();
    const set = (who: typeof bob | 'root', enabled: boolean) =>
      admin(who, 'sudo_set_commit_reveal_weights_enabled', { netuid, enabled });
    expect(commitRevealWeightsEnabled.get(storage, netuid)).toBe(true);
    expect(set(bob, false)).toEqual({ events: [], error: 'BadOrigin' });
    expect(set(alice, false).events).toEqual([
      { tag: 'CommitRevealEnabled', value: [netuid, false] },
    ]);
    expect(commitRevealWeightsEnabled.get(storage, netuid)).toBe(false);
    expect(set('root', true).error).toBeUndefined();
  });

  it('is changed by the owner once in two tempos, each setting for itself', () => {
    const { admin, pass } = subnet();
    const set = (value: number) =>
      admin(alice, 'sudo_set_immunity_period', { netuid, immunityPeriod: value }).error;
    pass();
    expect(set(1)).toBeUndefined();
    expect(set(2)).toBe('SubtensorModule.TxRateLimitExceeded');
    const other = { netuid, minAllowedWeights: 1 };
    expect(admin(alice, 'sudo_set_min_allowed_weights', other).error).toBeUndefined();
    pass(2 * 360 - 1);
    expect(set(3)).toBe('SubtensorModule.TxRateLimitExceeded');
    pass();
    expect(set(4)).toBeUndefined();
  });

  it('cannot be changed shortly before an epoch, not even by root', () => {
    const { admin, pass, height, storage } = subnet();
    const set = () =>
      admin('root', 'sudo_set_immunity_period', { netuid, immunityPeriod: 7 }).error;
    const epoch = lastEpochBlock.get(storage, netuid) + 360;
    pass(epoch - 10 - height());
    expect(set()).toBeUndefined();
    pass();
    expect(set()).toBe('SubtensorModule.AdminActionProhibitedDuringWeightsWindow');
    admin('root', 'sudo_set_admin_freeze_window', { window: 0 });
    expect(set()).toBeUndefined();
    expect(immunityPeriod.get(storage, netuid)).toBe(7);
  });

  it('of a subnet that does not exist is refused', () => {
    const { admin } = subnet();
    const set = { netuid: nowhere, weightsSetRateLimit: 0n };
    expect(admin('root', 'sudo_set_weights_set_rate_limit', set).error).toBe(
      'AdminUtils.SubnetDoesNotExist',
    );
  });

  it.each([
    {
      name: 'sudo_set_max_allowed_uids',
      args: { maxAllowedUids: 63 },
      error: 'AdminUtils.MaxAllowedUidsLessThanMinAllowedUids',
    },
    {
      name: 'sudo_set_max_allowed_uids',
      args: { maxAllowedUids: 257 },
      error: 'AdminUtils.MaxAllowedUidsGreaterThanDefaultMaxAllowedUids',
    },
    {
      name: 'sudo_set_max_allowed_validators',
      args: { maxAllowedValidators: 257 },
      error: 'AdminUtils.MaxValidatorsLargerThanMaxUIds',
    },
    { name: 'sudo_set_min_burn', args: { minBurn: TAO }, error: 'AdminUtils.ValueNotInBounds' },
    {
      name: 'sudo_set_max_burn',
      args: { maxBurn: TAO / 10n },
      error: 'AdminUtils.ValueNotInBounds',
    },
    {
      name: 'sudo_set_commit_reveal_weights_interval',
      args: { interval: 101n },
      error: 'SubtensorModule.RevealPeriodTooLarge',
    },
    {
      name: 'sudo_set_burn_increase_mult',
      args: { burnIncreaseMult: U64F64.ofInteger(4n) },
      error: 'AdminUtils.InvalidValue',
    },
    {
      name: 'sudo_set_burn_half_life',
      args: { burnHalfLife: 0 },
      error: 'AdminUtils.InvalidValue',
    },
    {
      name: 'sudo_set_alpha_values',
      args: { alphaLow: 2_000, alphaHigh: 3_000 },
      error: 'SubtensorModule.LiquidAlphaDisabled',
    },
  ])('$name refuses a value that is out of bounds: $error', ({ name, args, error }) => {
    const { admin } = subnet();
    expect(admin('root', name, { netuid, ...args }).error).toBe(error);
  });

  it('for the emission of root is refused', () => {
    const { admin } = subnet();
    const set = { netuid: netuidOf(0), enabled: true };
    expect(admin('root', 'sudo_set_subnet_emission_enabled', set).error).toBe(
      'AdminUtils.NotPermittedOnRootSubnet',
    );
    expect(admin(alice, 'sudo_set_subnet_emission_enabled', { ...set, netuid }).error).toBe(
      'BadOrigin',
    );
  });

  it('for its owner’s hotkey is changed once a week, by root too', () => {
    const { admin } = subnet();
    const set = (name: string) => admin('root', name, { netuid, hotkey: accountOf(2) });
    expect(set('sudo_set_sn_owner_hotkey').events).toEqual([
      { tag: 'SubnetOwnerHotkeySet', value: [netuid, accountOf(2)] },
    ]);
    expect(set('sudo_set_subnet_owner_hotkey').error).toBe('SubtensorModule.TxRateLimitExceeded');
  });
});

describe('the tempo', () => {
  it('is set by root to anything, and the cycle starts anew', () => {
    const { admin, storage, pass, height } = subnet();
    pass(20);
    const { events } = admin('root', 'sudo_set_tempo', { netuid, tempo: 10 });
    expect(events).toEqual([{ tag: 'TempoSet', value: [netuid, 10] }]);
    expect(lastEpochBlock.get(storage, netuid)).toBe(height());
    expect(tempo.get(storage, netuid)).toBe(10);
  });

  it('is set by the owner within bounds, once in 360 blocks', () => {
    const { call, pass } = subnet();
    const set = (blocks: number, who = alice) =>
      call(who, 'set_tempo', { netuid, tempo: blocks }).error;
    expect(set(360, bob)).toBe('BadOrigin');
    expect(set(359)).toBe('SubtensorModule.TempoOutOfBounds');
    expect(set(50_401)).toBe('SubtensorModule.TempoOutOfBounds');
    expect(set(400)).toBeUndefined();
    pass();
    expect(set(500)).toBe('SubtensorModule.TxRateLimitExceeded');
  });

  it('can be cut short by an epoch on request, where weights are not sealed', () => {
    const { call, admin, height, pass } = subnet();
    const trigger = () => call(alice, 'trigger_epoch', { netuid });
    expect(trigger().error).toBe('SubtensorModule.DynamicTempoBlockedByCommitReveal');
    admin('root', 'sudo_set_commit_reveal_weights_enabled', { netuid, enabled: false });
    const firesAt = height() + 10;
    expect(trigger().events).toEqual([
      { tag: 'EpochTriggered', value: { netuid, by: alice, firesAt } },
    ]);
    expect(trigger().error).toBe('SubtensorModule.EpochTriggerAlreadyPending');
    pass(10);
    expect(trigger().error).toBe('SubtensorModule.TxRateLimitExceeded');
  });
});

describe('a setting of the chain', () => {
  it('is root’s alone', () => {
    const { admin } = subnet();
    const set = { rateLimit: 0n };
    expect(admin(alice, 'sudo_set_network_rate_limit', set).error).toBe('BadOrigin');
    expect(admin('root', 'sudo_set_network_rate_limit', set).events).toEqual([
      { tag: 'NetworkRateLimitSet', value: 0n },
    ]);
  });

  it('that the chain no longer has is refused as the chain refuses it', () => {
    const { admin } = subnet();
    expect(admin('root', 'sudo_set_total_issuance', { totalIssuance: 1n }).error).toBe(
      'AdminUtils.Deprecated',
    );
  });
});
