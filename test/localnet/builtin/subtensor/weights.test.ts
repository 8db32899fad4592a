import { describe, expect, it } from 'vitest';
import type { RuntimeCall } from '../../../../src/localnet/builtin/frame/call.js';
import { DispatchFailure, Rejection } from '../../../../src/localnet/builtin/frame/failure.js';
import { weightsCalls } from '../../../../src/localnet/builtin/pallets/subtensor/calls/weights.js';
import {
  failure,
  subtensorError,
} from '../../../../src/localnet/builtin/pallets/subtensor/errors.js';
import { admit, guard } from '../../../../src/localnet/builtin/pallets/subtensor/guards/index.js';
import { weightsRateRefusal } from '../../../../src/localnet/builtin/pallets/subtensor/guards/weight-rates.js';
import { weightsRefusal } from '../../../../src/localnet/builtin/pallets/subtensor/guards/weights.js';
import {
  lastUpdate,
  validatorPermit,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/consensus.js';
import { mechanismCountCurrent } from '../../../../src/localnet/builtin/pallets/subtensor/storage/mechanisms.js';
import { stakeThreshold } from '../../../../src/localnet/builtin/pallets/subtensor/storage/stake.js';
import {
  commitRevealWeightsEnabled,
  minAllowedWeights,
  weights,
  weightsVersionKey,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/weights.js';
import { signedBy } from '../../../../src/localnet/builtin/types/origin.js';
import type { Netuid } from '../../../../src/units/money.js';
import { accountOf, type TestChain, testChain } from './support/chain.js';
import { addSubnet } from './support/subnet.js';

const TAO = 1_000_000_000n;
const NETUID = 1 as Netuid;
const hotkey = accountOf(2);
const full = { netuid: NETUID, dests: [0, 2], weights: [100, 200], versionKey: 7n };

/** Block 200 of a subnet of three, on which the second neuron may set weights. */
function ready(): TestChain {
  const chain = testChain();
  addSubnet(chain, {
    netuid: NETUID,
    tempo: 1000,
    tao: 100n * TAO,
    alphaIn: 100n * TAO,
    owner: { coldkey: accountOf(990), hotkey: accountOf(1) },
    neurons: [
      { hotkey: accountOf(1), coldkey: accountOf(990) },
      { hotkey, coldkey: accountOf(900), alpha: 10n * TAO, permit: true, lastUpdate: 100 },
      { hotkey: accountOf(3), coldkey: accountOf(900), lastUpdate: 100 },
    ],
  });
  const { storage } = chain;
  minAllowedWeights.set(storage, [NETUID], 2);
  weightsVersionKey.set(storage, [NETUID], 7n);
  stakeThreshold.set(storage, TAO);
  chain.enter(200);
  return chain;
}

type Args = Parameters<(typeof weightsCalls.set_weights)['run']>[2];

/** The name of the error a call ends in, or undefined. */
function errorOf(run: () => unknown): string | undefined {
  try {
    run();
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof DispatchFailure)) throw thrown;
    const found = errorNames().find(
      (name) => JSON.stringify(failure(name).error.value) === JSON.stringify(thrown.error.value),
    );
    return found ?? thrown.error.tag;
  }
}

/** The number the pool refuses with, or undefined. */
function codeOf(run: () => void): unknown {
  try {
    run();
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof Rejection)) throw thrown;
    return thrown.error.value.tag === 'Custom' ? thrown.error.value.value : thrown.error.value.tag;
  }
}

function errorNames() {
  const def = subtensorError.shape.def();
  const variants = def.kind === 'variant' ? def.variants : [];
  return variants.map(({ name }) => name as Parameters<typeof failure>[0]);
}

const set = (chain: TestChain, change: Partial<Args>, by = hotkey) =>
  errorOf(() => weightsCalls.set_weights.run(chain, signedBy(by), { ...full, ...change } as Args));

const asCall = (name: keyof typeof weightsCalls, args: unknown): RuntimeCall => ({
  pallet: 'SubtensorModule',
  name,
  call: weightsCalls[name] as RuntimeCall['call'],
  args,
});

describe('set_weights', () => {
  it('stores them scaled up and in their order, and starts the wait for the next', () => {
    const chain = ready();
    expect(set(chain, { dests: [2, 0], weights: [200, 100] })).toBeUndefined();
    expect(weights.get(chain.storage, NETUID, 1)).toEqual([
      [2, 65_535],
      [0, 32_768],
    ]);
    expect(lastUpdate.get(chain.storage, NETUID)).toEqual([1, 200, 100]);
    expect(chain.events().at(-1)).toEqual({
      pallet: 'SubtensorModule',
      event: { tag: 'WeightsSet', value: [NETUID, 1] },
    });
    expect(set(chain, {})).toBe('SettingWeightsTooFast');
    expect(weightsCalls.set_weights.info(full).paysFee).toBe('No');
  });

  it('names the first thing wrong, in the runtime’s order', () => {
    const chain = ready();
    const { storage } = chain;
    // Everything is wrong at once; each line mends what the line before it found.
    const wrong: { dests: number[]; weights: number[]; netuid: Netuid; versionKey: bigint } = {
      netuid: 0 as Netuid,
      dests: [0, 0, 9, 9],
      weights: [1],
      versionKey: 6n,
    };
    let signer = accountOf(8);
    const found: (string | undefined)[] = [];
    const attempt = () => found.push(set(chain, wrong, signer));
    stakeThreshold.set(storage, 100n * TAO);
    lastUpdate.set(storage, [NETUID], [1, 150, 150]);
    validatorPermit.set(storage, [NETUID], [false, false, false]);
    commitRevealWeightsEnabled.set(storage, [wrong.netuid], true);
    attempt();
    commitRevealWeightsEnabled.set(storage, [wrong.netuid], false);
    attempt();
    wrong.netuid = 5 as Netuid;
    commitRevealWeightsEnabled.set(storage, [wrong.netuid], false);
    attempt();
    wrong.weights = [1, 1, 1, 1];
    attempt();
    wrong.netuid = NETUID;
    attempt();
    wrong.dests = [9, 9];
    wrong.weights = [1, 1];
    attempt();
    signer = hotkey;
    attempt();
    stakeThreshold.set(storage, TAO);
    attempt();
    wrong.versionKey = 8n;
    attempt();
    lastUpdate.set(storage, [NETUID], [1, 100, 100]);
    attempt();
    validatorPermit.set(storage, [NETUID], [false, true, false]);
    attempt();
    wrong.dests = [9];
    wrong.weights = [1];
    attempt();
    wrong.dests = [0];
    attempt();
    wrong.dests = [0, 2];
    wrong.weights = [1, 1];
    attempt();
    expect(found).toEqual([
      'CommitRevealEnabled',
      'CanNotSetRootNetworkWeights',
      'WeightVecNotEqualSize',
      'MechanismDoesNotExist',
      'UidsLengthExceedUidsInSubNet',
      'HotKeyNotRegisteredInSubNet',
      'NotEnoughStakeToSetWeights',
      'IncorrectWeightVersionKey',
      'SettingWeightsTooFast',
      'NeuronNoValidatorPermit',
      'DuplicateUids',
      'UidVecContainInvalidOne',
      'WeightVecLengthIsLow',
      undefined,
    ]);
  });

  it('lets the owner of the subnet set weights without stake and permit', () => {
    const chain = ready();
    lastUpdate.set(chain.storage, [NETUID], [0, 100, 100]);
    expect(set(chain, {}, accountOf(1))).toBeUndefined();
    expect(set(chain, {}, accountOf(3))).toBe('NotEnoughStakeToSetWeights');
  });

  it('keeps the weights of two mechanisms apart', () => {
    const chain = ready();
    const { storage } = chain;
    mechanismCountCurrent.set(storage, [NETUID], 2);
    lastUpdate.set(storage, [4097], [1, 0, 1]);
    const args = { ...full, mecid: 1 };
    const { run } = weightsCalls.set_mechanism_weights;
    expect(errorOf(() => run(chain, signedBy(hotkey), args))).toBeUndefined();
    expect(weights.get(storage, NETUID, 1)).toEqual([]);
    expect(weights.get(storage, 4097, 1)).toHaveLength(2);
    expect(lastUpdate.get(storage, 4097)[1]).toBe(200);
  });

  it('goes on past a refused item of a batch, and says in events which one it was', () => {
    const chain = ready();
    const args = {
      netuids: [NETUID, 5 as Netuid],
      weights: [[[0, 1] as const, [2, 1] as const], []],
      versionKeys: [7n, 7n],
    };
    commitRevealWeightsEnabled.set(chain.storage, [5 as Netuid], false);
    weightsCalls.batch_set_weights.run(chain, signedBy(hotkey), args);
    const tags = chain.events().map(({ event }) => (event as { tag: string }).tag);
    expect(tags.slice(-4)).toEqual([
      'WeightsSet',
      'BatchCompletedWithErrors',
      'BatchWeightItemFailed',
      'BatchWeightsCompleted',
    ]);
  });
});

describe('what the pool refuses of weights', () => {
  it('asks for the minimum stake, also of a hotkey that is not registered', () => {
    const chain = ready();
    const call = asCall('set_weights', full);
    expect(weightsRefusal(chain, hotkey, call)).toBeUndefined();
    expect(weightsRefusal(chain, accountOf(8), call)).toBe('NotEnoughStakeToSetWeights');
    expect(weightsRefusal(chain, accountOf(1), call)).toBeUndefined();
    stakeThreshold.set(chain.storage, 11n * TAO);
    expect(weightsRefusal(chain, hotkey, call)).toBe('NotEnoughStakeToSetWeights');
  });

  it('asks it of every subnet of a batch, and its lists to be of one length', () => {
    const chain = ready();
    const batch = (netuids: readonly number[], keys: readonly bigint[]) =>
      asCall('batch_set_weights', { netuids, weights: netuids.map(() => []), versionKeys: keys });
    expect(weightsRefusal(chain, hotkey, batch([1], [7n]))).toBeUndefined();
    expect(weightsRefusal(chain, hotkey, batch([1, 2], [7n, 7n]))).toBe(
      'NotEnoughStakeToSetWeights',
    );
    expect(weightsRefusal(chain, hotkey, batch([1, 2], [7n]))).toBe('InputLengthsUnequal');
  });

  it('asks for the wait between weights only where they are set in the open', () => {
    const chain = ready();
    const call = asCall('set_weights', full);
    expect(weightsRateRefusal(chain, hotkey, call)).toBeUndefined();
    lastUpdate.set(chain.storage, [NETUID], [1, 101, 100]);
    expect(weightsRateRefusal(chain, hotkey, call)).toBe('SettingWeightsTooFast');
    expect(weightsRateRefusal(chain, accountOf(8), call)).toBeUndefined();
    commitRevealWeightsEnabled.set(chain.storage, [NETUID], true);
    expect(weightsRateRefusal(chain, hotkey, call)).toBeUndefined();
  });

  it('answers with the code a wallet shows, in the pool and before a nested dispatch', () => {
    const chain = ready();
    const call = asCall('set_weights', full);
    stakeThreshold.set(chain.storage, 11n * TAO);
    expect(codeOf(() => admit(chain, hotkey, call))).toBe(1);
    expect(errorOf(() => guard(chain, signedBy(hotkey), call))).toBe('NotEnoughStakeToSetWeights');
    stakeThreshold.set(chain.storage, 0n);
    expect(codeOf(() => admit(chain, hotkey, call))).toBeUndefined();
    lastUpdate.set(chain.storage, [NETUID], [1, 150, 100]);
    expect(codeOf(() => admit(chain, hotkey, call))).toBe(6);
    const uneven = { netuids: [1], weights: [], versionKeys: [7n] };
    expect(codeOf(() => admit(chain, hotkey, asCall('batch_set_weights', uneven)))).toBe(18);
  });
});
