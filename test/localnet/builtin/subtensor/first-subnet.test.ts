import { beforeAll, describe, expect, it } from 'vitest';
import { callNamed } from '../../../../src/localnet/builtin/frame/assembly.js';
import { dispatch } from '../../../../src/localnet/builtin/frame/dispatch.js';
import {
  buildState,
  DEVELOPMENT_PRESET,
  preset,
} from '../../../../src/localnet/builtin/genesis/build.js';
import { DEVELOPMENT } from '../../../../src/localnet/builtin/genesis/development.js';
import {
  dividends,
  emission,
  incentive,
  validatorPermit,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/consensus.js';
import { subnetTaoInEmission } from '../../../../src/localnet/builtin/pallets/subtensor/storage/emission.js';
import { lastMechansimStepBlock } from '../../../../src/localnet/builtin/pallets/subtensor/storage/epoch.js';
import { subnetMovingPrice } from '../../../../src/localnet/builtin/pallets/subtensor/storage/pool.js';
import { totalHotkeyAlpha } from '../../../../src/localnet/builtin/pallets/subtensor/storage/stake.js';
import type { AccountId } from '../../../../src/localnet/builtin/types/account.js';
import { ROOT, signedBy } from '../../../../src/localnet/builtin/types/origin.js';
import { toHex } from '../../../../src/units/hex.js';
import type { Netuid } from '../../../../src/units/money.js';
import { accountIdOfAnyNetwork } from '../../../../src/units/ss58.js';
import { accountOf, type TestChain, testChain } from './support/chain.js';

const TAO = 1_000_000_000n;
const netuid = 2 as Netuid;
const accountAt = (address: string): AccountId =>
  toHex(accountIdOfAnyNetwork(address) ?? new Uint8Array());
const [alice, bob] = [accountAt(DEVELOPMENT.alice), accountAt(DEVELOPMENT.bob)];
const [ownerHotkey, minerHotkey, validatorHotkey] = [accountOf(1), accountOf(2), accountOf(3)];

/** The development chain, with calls that must succeed. */
function developmentChain() {
  const chain = testChain();
  expect(buildState(chain, preset(chain, DEVELOPMENT_PRESET) ?? '')).toBeUndefined();
  const call = (who: AccountId | 'root', pallet: string, name: string, args: unknown) => {
    const origin = who === 'root' ? ROOT : signedBy(who);
    return dispatch(chain, callNamed(chain.assembly, pallet, name, args), origin).error;
  };
  const succeed = (...parts: Parameters<typeof call>) =>
    expect(call(...parts), parts[2]).toBeUndefined();
  return { chain, call, succeed };
}

const scores = ({ storage }: TestChain) => ({
  incentive: incentive.get(storage, netuid),
  dividends: dividends.get(storage, netuid),
  emission: emission.get(storage, netuid),
});

describe('a new subnet of the development chain', () => {
  const { chain, call, succeed } = developmentChain();
  let block = 0;
  const pass = (blocks: number) => {
    for (let last = block + blocks; block < last; ) chain.enter(++block);
  };
  const toEpoch = () => {
    const before = lastMechansimStepBlock.get(chain.storage, netuid);
    while (lastMechansimStepBlock.get(chain.storage, netuid) === before) pass(1);
  };
  const weightsOn = { netuid, versionKey: 0n };

  beforeAll(() => {
    pass(1);
    succeed(alice, 'SubtensorModule', 'register_network', { hotkey: ownerHotkey });
    succeed(alice, 'SubtensorModule', 'start_call', { netuid });
    succeed('root', 'AdminUtils', 'sudo_set_commit_reveal_weights_enabled', {
      netuid,
      enabled: false,
    });
    succeed('root', 'AdminUtils', 'sudo_set_weights_set_rate_limit', {
      netuid,
      weightsSetRateLimit: 0n,
    });
    for (const hotkey of [minerHotkey, validatorHotkey]) {
      succeed(bob, 'SubtensorModule', 'burned_register', { netuid, hotkey });
    }
    const stake = { netuid, amountStaked: 100n * TAO };
    succeed(alice, 'SubtensorModule', 'add_stake', { ...stake, hotkey: ownerHotkey });
    succeed(bob, 'SubtensorModule', 'add_stake', { ...stake, hotkey: validatorHotkey });
    pass(1);
    const weights = { ...weightsOn, dests: [1], weights: [1] };
    succeed(ownerHotkey, 'SubtensorModule', 'set_weights', weights);
    expect(call(validatorHotkey, 'SubtensorModule', 'set_weights', weights)).toBeDefined();
    toEpoch();
  });

  it('pays the owner’s validator and its miner at the first epoch, in block 360', () => {
    expect(block).toBe(360);
    const { incentive: earned, dividends: divided, emission: alpha } = scores(chain);
    expect(earned).toEqual([0, 65_535, 0]);
    expect(divided).toEqual([65_535, 0, 0]);
    expect(alpha[0]).toBeGreaterThan(100n * TAO);
    expect(alpha[1]).toBe(alpha[0]);
    const { storage } = chain;
    expect(totalHotkeyAlpha.get(storage, minerHotkey, netuid)).toBeGreaterThan(140n * TAO);
  });

  it('gives a validator with stake its permit there, and pays it at the second', () => {
    expect(validatorPermit.get(chain.storage, netuid)).toEqual([true, false, true]);
    const weights = { ...weightsOn, dests: [1], weights: [1] };
    succeed(validatorHotkey, 'SubtensorModule', 'set_weights', weights);
    toEpoch();
    expect(block).toBe(720);
    const { dividends: divided } = scores(chain);
    expect(divided[2]).toBeGreaterThan(0);
  });

  it('adds TAO to the pool only once root has switched that on', () => {
    const { storage } = chain;
    expect(subnetMovingPrice.get(storage, netuid)).toBeGreaterThan(0n);
    expect(subnetTaoInEmission.get(storage, netuid)).toBe(0n);
    succeed(alice, 'SubtensorModule', 'add_stake', {
      netuid: 0 as Netuid,
      hotkey: ownerHotkey,
      amountStaked: 1_000n * TAO,
    });
    succeed('root', 'AdminUtils', 'sudo_set_subnet_emission_enabled', { netuid, enabled: true });
    pass(1);
    expect(subnetTaoInEmission.get(storage, netuid)).toBeGreaterThan(0n);
  });
});
