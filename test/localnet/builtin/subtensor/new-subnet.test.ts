import { describe, expect, it } from 'vitest';
import { U64F64 } from '../../../../src/economy/fixed-point.js';
import { subnetAccount } from '../../../../src/localnet/builtin/pallets/subtensor/custody.js';
import { lockCost } from '../../../../src/localnet/builtin/pallets/subtensor/networks/price.js';
import { reservesOf } from '../../../../src/localnet/builtin/pallets/subtensor/reserves.js';
import { yuma3On } from '../../../../src/localnet/builtin/pallets/subtensor/storage/consensus-rules.js';
import { subnetEmissionEnabled } from '../../../../src/localnet/builtin/pallets/subtensor/storage/emission.js';
import {
  lastEpochBlock,
  tempo,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/epoch.js';
import {
  firstEmissionBlockNumber,
  subtokenEnabled,
  tokenSymbol,
  totalNetworks,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/networks.js';
import { uids } from '../../../../src/localnet/builtin/pallets/subtensor/storage/neurons.js';
import {
  networkLastLockCost,
  subnetLocked,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/new-subnets.js';
import {
  owner,
  subnetOwner,
  subnetOwnerHotkey,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/ownership.js';
import { burn } from '../../../../src/localnet/builtin/pallets/subtensor/storage/registration.js';
import { accountOf } from './support/chain.js';
import { alice, bob, dave, netuidOf, operatedChain, TAO, tagsOf } from './support/operator.js';

const hotkey = accountOf(1);
const netuid = netuidOf(2);
const LOCK = 1_000n * TAO;

describe('a new subnet', () => {
  it('costs its lock, which its own account then holds, and nothing else', () => {
    const chain = operatedChain();
    const before = chain.free(alice);
    expect(lockCost(chain.storage)).toBe(LOCK);
    expect(chain.call(alice, 'register_network', { hotkey }).error).toBeUndefined();
    expect(before - chain.free(alice)).toBe(LOCK);
    expect(chain.free(subnetAccount(netuid))).toBe(LOCK);
    expect(subnetLocked.get(chain.storage, netuid)).toBe(LOCK);
  });

  it('tells what it is in the order in which the chain does', () => {
    const chain = operatedChain();
    expect(tagsOf(chain.call(alice, 'register_network', { hotkey }))).toEqual([
      'RegistrationAllowed',
      'MaxAllowedUidsSet',
      'MaxAllowedValidatorsSet',
      'MinAllowedWeightSet',
      'ImmunityPeriodSet',
      'NewAccount',
      'Endowed',
      'Transfer',
      'SubnetOwnerHotkeySet',
      'NetworkAdded',
    ]);
  });

  it('opens its pool with the whole lock at the market’s price', () => {
    const { call, storage } = operatedChain();
    call(alice, 'register_network', { hotkey });
    expect(reservesOf(storage, netuid)).toEqual({
      mechanism: 'dynamic',
      taoReserve: LOCK,
      alphaReserve: LOCK,
      alphaOut: 0n,
      quoteWeight: 500_000_000_000_000_000n,
      feeRate: 33n,
    });
  });

  it('belongs to who paid, and its first neuron is the hotkey', () => {
    const { call, storage } = operatedChain();
    call(alice, 'register_network', { hotkey });
    expect(subnetOwner.get(storage, netuid)).toBe(alice);
    expect(subnetOwnerHotkey.get(storage, netuid)).toBe(hotkey);
    expect(owner.get(storage, hotkey)).toBe(alice);
    expect(uids.get(storage, netuid, hotkey)).toBe(0);
    expect(totalNetworks.get(storage)).toBe(3);
  });

  it('starts with the settings of the real chain, switched off', () => {
    const { call, storage, pass } = operatedChain();
    pass(9);
    call(alice, 'register_network', { hotkey });
    expect(burn.get(storage, netuid)).toBe(TAO);
    expect(tempo.get(storage, netuid)).toBe(360);
    expect(lastEpochBlock.get(storage, netuid)).toBe(8);
    expect(yuma3On.get(storage, netuid)).toBe(true);
    expect(new TextDecoder().decode(tokenSymbol.get(storage, netuid))).toBe('β');
    expect(subtokenEnabled.get(storage, netuid)).toBe(false);
    expect(subnetEmissionEnabled.get(storage, netuid)).toBe(false);
  });

  it('makes the next one twice as dear, falling back over two weeks', () => {
    const { call, admin, storage, pass } = operatedChain();
    call(alice, 'register_network', { hotkey });
    expect(networkLastLockCost.get(storage)).toBe(LOCK);
    expect(lockCost(storage)).toBe(2n * LOCK);
    pass(10);
    expect(lockCost(storage)).toBe(2n * LOCK - 10n * (LOCK / 100_800n));
    admin('root', 'sudo_set_network_rate_limit', { rateLimit: 0n });
    const dear = lockCost(storage);
    expect(call(bob, 'register_network', { hotkey: accountOf(2) }).error).toBeUndefined();
    expect(reservesOf(storage, netuidOf(3)).taoReserve).toBe(dear);
    expect(networkLastLockCost.get(storage)).toBe(dear);
  });

  it('opens at the median of the others when these have moved', () => {
    const { call, admin, storage } = operatedChain();
    call(alice, 'register_network', { hotkey });
    call(alice, 'start_call', { netuid });
    call(alice, 'add_stake', { hotkey, netuid, amountStaked: 100n * TAO });
    admin('root', 'sudo_set_network_rate_limit', { rateLimit: 0n });
    call(bob, 'register_network', { hotkey: accountOf(2) });
    // One subnet at one, the other at what a hundred TAO on a thousand make of it: just over 1.21.
    const { taoReserve, alphaReserve } = reservesOf(storage, netuidOf(3));
    const price = U64F64.divide(U64F64.ofInteger(taoReserve), U64F64.ofInteger(alphaReserve));
    expect(Number(price) / 2 ** 64).toBeCloseTo((1 + 1.2099) / 2, 3);
  });
});

describe('a new subnet is refused', () => {
  it.each([
    { title: 'to a hotkey of somebody else', taken: hotkey, error: 'NonAssociatedColdKey' },
    {
      title: 'to an account of the chain itself',
      taken: subnetAccount(netuidOf(1)),
      error: 'CannotUseSystemAccount',
    },
  ])('$title', ({ taken, error }) => {
    const { call, admin } = operatedChain();
    call(alice, 'register_network', { hotkey });
    admin('root', 'sudo_set_network_rate_limit', { rateLimit: 0n });
    expect(call(bob, 'register_network', { hotkey: taken }).error).toBe(`SubtensorModule.${error}`);
  });

  it('within a day of the last, before anything else is looked at', () => {
    const { call } = operatedChain();
    call(alice, 'register_network', { hotkey });
    expect(call(bob, 'register_network', { hotkey }).error).toBe(
      'SubtensorModule.NetworkTxRateLimitExceeded',
    );
  });

  it('to who cannot pay, and leaves no trace', () => {
    const chain = operatedChain();
    chain.call(alice, 'register_network', { hotkey });
    chain.admin('root', 'sudo_set_network_rate_limit', { rateLimit: 0n });
    chain.admin('root', 'sudo_set_network_min_lock_cost', { lockCost: 3_000n * TAO });
    const before = chain.storage.root();
    const outcome = chain.call(dave, 'register_network', { hotkey: accountOf(2) });
    expect(outcome).toEqual({ events: [], error: 'SubtensorModule.CannotAffordLockCost' });
    expect(chain.storage.root()).toEqual(before);
  });

  it('when there are as many as there may be', () => {
    const { call, admin } = operatedChain();
    admin('root', 'sudo_set_subnet_limit', { maxSubnets: 1 });
    expect(call(alice, 'register_network', { hotkey }).error).toBe(
      'SubtensorModule.SubnetLimitReached',
    );
  });

  it('with an identity that is too long, the lock given back', () => {
    const { call, free } = operatedChain();
    const nothing = new Uint8Array();
    const identity = {
      subnetName: new Uint8Array(257),
      githubRepo: nothing,
      subnetContact: nothing,
      subnetUrl: nothing,
      discord: nothing,
      description: nothing,
      logoUrl: nothing,
      additional: nothing,
    };
    const before = free(alice);
    expect(call(alice, 'register_network_with_identity', { hotkey, identity }).error).toBe(
      'SubtensorModule.InvalidIdentity',
    );
    expect(free(alice)).toBe(before);
  });
});

describe('starting a subnet', () => {
  it('enables its token and its emission from the next block on', () => {
    const { call, storage, height } = operatedChain();
    call(alice, 'register_network', { hotkey });
    const { events } = call(alice, 'start_call', { netuid });
    expect(events).toEqual([{ tag: 'FirstEmissionBlockNumberSet', value: [netuid, height() + 1] }]);
    expect(firstEmissionBlockNumber.get(storage, netuid)).toBe(height() + 1);
    expect(subtokenEnabled.get(storage, netuid)).toBe(true);
  });

  it('is refused in the order of the chain', () => {
    const { call, admin } = operatedChain();
    const start = (who: typeof alice) => call(who, 'start_call', { netuid }).error;
    expect(start(alice)).toBe('SubtensorModule.SubnetNotExists');
    admin('root', 'sudo_set_start_call_delay', { delay: 5n });
    call(alice, 'register_network', { hotkey });
    expect(start(bob)).toBe('BadOrigin');
    expect(start(alice)).toBe('SubtensorModule.NeedWaitingMoreBlocksToStarCall');
    admin('root', 'sudo_set_start_call_delay', { delay: 0n });
    expect(start(alice)).toBeUndefined();
    expect(start(alice)).toBe('SubtensorModule.FirstEmissionBlockNumberAlreadySet');
  });
});
