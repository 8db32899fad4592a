import { describe, expect, it } from 'vitest';
import { U64F64 } from '../../../../src/economy/fixed-point.js';
import {
  burnAfterBlocks,
  burnAfterRegistration,
} from '../../../../src/economy/registration-burn.js';
import { buyAlpha, NO_BUY_LIMIT } from '../../../../src/economy/swap.js';
import { subnetAccount } from '../../../../src/localnet/builtin/pallets/subtensor/custody.js';
import { reservesOf } from '../../../../src/localnet/builtin/pallets/subtensor/reserves.js';
import {
  incentive,
  lastUpdate,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/consensus.js';
import { subnetworkN } from '../../../../src/localnet/builtin/pallets/subtensor/storage/networks.js';
import {
  isNetworkMember,
  keys,
  uids,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/neurons.js';
import { ownedHotkeys } from '../../../../src/localnet/builtin/pallets/subtensor/storage/ownership.js';
import {
  burn,
  raoRecycledForRegistration,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/registration.js';
import { weights } from '../../../../src/localnet/builtin/pallets/subtensor/storage/weights.js';
import { rao } from '../../../../src/units/money.js';
import { accountOf } from './support/chain.js';
import { alice, bob, dave, netuidOf, operatedChain, TAO } from './support/operator.js';

const netuid = netuidOf(2);
const owners = accountOf(1);
const BOUNDS = { minBurn: rao(500_000n), maxBurn: rao(100n * TAO) };
// What 424 multiplies the price by: 1.26.
const RISE = U64F64.ofBits(23_242_897_532_874_035_200n);

/** A subnet of Alice's with room for as many neurons as wanted. */
function subnet(uidsThere = 256) {
  const chain = operatedChain();
  chain.openSubnet(owners);
  if (uidsThere < 256) {
    chain.admin('root', 'sudo_set_min_allowed_uids', { netuid, minAllowedUids: 0 });
    chain.admin('root', 'sudo_set_max_allowed_uids', { netuid, maxAllowedUids: 64 });
  }
  return chain;
}

describe('a registration', () => {
  it('takes its price, buys alpha with it and makes that alpha disappear', () => {
    const chain = subnet();
    const { storage, call, free } = chain;
    const pool = reservesOf(storage, netuid);
    const before = free(bob);
    const held = free(subnetAccount(netuid));
    expect(call(bob, 'burned_register', { netuid, hotkey: accountOf(2) }).error).toBeUndefined();
    expect(before - free(bob)).toBe(TAO);
    expect(free(subnetAccount(netuid)) - held).toBe(TAO);
    const swap = buyAlpha(pool, { amount: rao(TAO), limitPrice: NO_BUY_LIMIT, dropFees: false });
    if (!swap.ok) throw new Error(swap.error);
    expect(reservesOf(storage, netuid)).toEqual({
      ...pool,
      taoReserve: pool.taoReserve + swap.value.paidIn,
      alphaReserve: pool.alphaReserve - swap.value.paidOut,
    });
    expect(raoRecycledForRegistration.get(storage, netuid)).toBe(TAO);
  });

  it('gives the hotkey the next uid and to the coldkey the hotkey', () => {
    const { storage, call } = subnet();
    const hotkey = accountOf(2);
    const { events } = call(bob, 'burned_register', { netuid, hotkey });
    expect(events.at(-1)).toEqual({ tag: 'NeuronRegistered', value: [netuid, 1, hotkey] });
    expect(keys.get(storage, netuid, 1)).toBe(hotkey);
    expect(isNetworkMember.get(storage, hotkey, netuid)).toBe(true);
    expect(ownedHotkeys.get(storage, bob)).toEqual([hotkey]);
    expect(incentive.get(storage, netuid)).toEqual([0, 0]);
    expect(lastUpdate.get(storage, netuid)).toEqual([1, 1]);
  });

  it('makes the next one dearer at once, and blocks make it cheaper again', () => {
    const { storage, call, pass } = subnet();
    let price = burn.get(storage, netuid);
    for (const number of [2, 3, 4]) {
      call(bob, 'burned_register', { netuid, hotkey: accountOf(number) });
      price = burnAfterRegistration(price, netuid, RISE, BOUNDS);
      expect(burn.get(storage, netuid)).toBe(price);
    }
    expect(price).toBeGreaterThan(2n * TAO);
    pass(50);
    const terms = { ...BOUNDS, halfLife: 360 };
    expect(burn.get(storage, netuid)).toBe(burnAfterBlocks(price, terms, 2, 50));
  });

  it('at a limit happens only while the price is not above it', () => {
    const { call } = subnet();
    const at = (limitPrice: bigint, number: number) =>
      call(bob, 'register_limit', { netuid, hotkey: accountOf(number), limitPrice }).error;
    expect(at(TAO - 1n, 2)).toBe('SubtensorModule.RegistrationPriceLimitExceeded');
    expect(at(TAO, 2)).toBeUndefined();
    expect(at(TAO, 3)).toBe('SubtensorModule.RegistrationPriceLimitExceeded');
  });

  it('on a full subnet replaces the weakest neuron, and never the owner’s', () => {
    const { storage, call, pass } = subnet(64);
    for (let number = 2; number <= 64; number += 1) {
      call(bob, 'burned_register', { netuid, hotkey: accountOf(number) });
      pass();
    }
    expect(subnetworkN.get(storage, netuid)).toBe(64);
    weights.set(
      storage,
      [netuid, 0],
      [
        [1, 7],
        [2, 9],
      ],
    );
    const hotkey = accountOf(100);
    // All are immune still: the longest registered of them goes.
    const { events } = call(alice, 'burned_register', { netuid, hotkey });
    expect(events.at(-1)).toEqual({ tag: 'NeuronRegistered', value: [netuid, 1, hotkey] });
    expect(subnetworkN.get(storage, netuid)).toBe(64);
    expect(uids.get(storage, netuid, accountOf(2))).toBeUndefined();
    expect(uids.get(storage, netuid, owners)).toBe(0);
    expect(weights.get(storage, netuid, 0)).toEqual([
      [1, 0],
      [2, 9],
    ]);
  });
});

describe('a registration is refused', () => {
  it('in the order of the chain', () => {
    const { call, admin, storage } = subnet();
    const asked = (who: typeof bob, hotkey: typeof bob, on = netuid) =>
      call(who, 'burned_register', { netuid: on, hotkey }).error?.split('.')[1];
    expect(asked(bob, accountOf(2), netuidOf(0))).toBe('RegistrationNotPermittedOnRootSubnet');
    expect(asked(bob, accountOf(2), netuidOf(9))).toBe('SubnetNotExists');
    admin('root', 'sudo_set_network_registration_allowed', { netuid, registrationAllowed: false });
    expect(asked(bob, owners)).toBe('SubNetRegistrationDisabled');
    admin('root', 'sudo_set_network_registration_allowed', { netuid, registrationAllowed: true });
    expect(asked(bob, owners)).toBe('HotKeyAlreadyRegisteredInSubNet');
    burn.set(storage, [netuid], rao(10_000n * TAO));
    expect(asked(dave, subnetAccount(netuid))).toBe('NotEnoughBalanceToStake');
    burn.set(storage, [netuid], rao(TAO));
    expect(asked(dave, subnetAccount(netuid))).toBe('CannotUseSystemAccount');
    call(bob, 'try_associate_hotkey', { hotkey: accountOf(3) });
    expect(asked(dave, accountOf(3))).toBe('NonAssociatedColdKey');
    expect(asked(bob, accountOf(3))).toBeUndefined();
  });

  it('and costs nothing then', () => {
    const { call, free } = subnet();
    const before = free(bob);
    call(bob, 'burned_register', { netuid, hotkey: owners });
    expect(free(bob)).toBe(before);
  });
});
