import { describe, expect, it } from 'vitest';
import { subnetAccount } from '../../../../src/localnet/builtin/pallets/subtensor/custody.js';
import { stakeOf } from '../../../../src/localnet/builtin/pallets/subtensor/stake-book.js';
import {
  bonds,
  dividends,
  emission,
  incentive,
  lastUpdate,
  validatorPermit,
  validatorTrust,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/consensus.js';
import { alphaDividendsPerSubnet } from '../../../../src/localnet/builtin/pallets/subtensor/storage/dividends.js';
import { subnetIdentitiesV3 } from '../../../../src/localnet/builtin/pallets/subtensor/storage/networks.js';
import {
  subnetAlphaIn,
  subnetAlphaOut,
  subnetMovingPrice,
  subnetTao,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/pool.js';
import { totalHotkeyAlpha } from '../../../../src/localnet/builtin/pallets/subtensor/storage/stake.js';
import type { AccountId } from '../../../../src/localnet/builtin/types/account.js';
import type { Netuid } from '../../../../src/units/money.js';
import { encodeSs58 } from './support/addresses.js';
import { accountOf, testChain } from './support/chain.js';
import { clientOf } from './support/client.js';
import { addRoot, addSubnet } from './support/subnet.js';

const TAO = 1_000_000_000n;
const NETUID = 2 as Netuid;
const [validator, miner, cold] = [accountOf(1), accountOf(2), accountOf(900)];
const owner = { coldkey: accountOf(990), hotkey: accountOf(991) };

/** A chain whose subnet has had an epoch, as a client sees it. */
function afterEpoch() {
  const chain = testChain();
  addRoot(chain, [[validator, cold, 100n * TAO]]);
  addSubnet(chain, {
    netuid: NETUID,
    tempo: 10,
    tao: 70n * TAO,
    alphaIn: 300n * TAO,
    owner,
    neurons: [
      {
        hotkey: validator,
        coldkey: cold,
        alpha: 40n * TAO,
        permit: true,
        lastUpdate: 5,
        weights: [
          [1, 65_535],
          [2, 0],
        ],
      },
      { hotkey: miner, coldkey: cold },
      { hotkey: accountOf(3), coldkey: cold },
    ],
  });
  for (let block = 1; block <= 13; block += 1) chain.enter(block);
  return { storage: chain.storage, client: clientOf(chain.storage) };
}

type Json = { readonly [field: string]: unknown };

const { storage, client } = afterEpoch();
const subnets = (method: string, ...inputs: readonly unknown[]) =>
  client.ask('SubnetInfoRuntimeApi', method, ...inputs) as Json;
const numbers = (list: readonly (number | bigint)[]) => list.map(Number);
const ss58 = (account: AccountId) => encodeSs58(account);

describe('what a client is told of a subnet', () => {
  it('finds the pool, the owner and the average price of the storage', () => {
    const info = subnets('get_dynamic_info', NETUID);
    expect(info).toMatchObject({
      netuid: NETUID,
      ownerHotkey: ss58(owner.hotkey),
      ownerColdkey: ss58(owner.coldkey),
      tempo: 10,
      lastStep: 10,
      blocksSinceLastStep: 3,
      alphaIn: Number(subnetAlphaIn.get(storage, NETUID)),
      alphaOut: Number(subnetAlphaOut.get(storage, NETUID)),
      taoIn: Number(subnetTao.get(storage, NETUID)),
      movingPrice: { bits: Number(subnetMovingPrice.get(storage, NETUID)) },
      subnetIdentity: null,
    });
    const name = info.subnetName as readonly number[];
    expect(String.fromCharCode(...name)).toBe('omron');
    expect(subnets('get_all_dynamic_info')).toHaveLength(2);
    expect(subnets('get_dynamic_info', 9)).toBeNull();
  });

  it('reads every neuron of the metagraph as the epoch left it', () => {
    const graph = subnets('get_metagraph', NETUID);
    expect(incentive.get(storage, NETUID)).toEqual([0, 65_535, 0]);
    expect(graph).toMatchObject({
      numUids: 3,
      block: 13,
      hotkeys: [validator, miner, accountOf(3)].map(ss58),
      coldkeys: [cold, cold, cold].map(ss58),
      identities: [null, null, null],
      incentives: incentive.get(storage, NETUID),
      dividends: dividends.get(storage, NETUID),
      emission: numbers(emission.get(storage, NETUID)),
      lastUpdate: lastUpdate.get(storage, NETUID),
      validatorPermit: validatorPermit.get(storage, NETUID),
      alphaStake: numbers(
        [validator, miner, accountOf(3)].map((key) => totalHotkeyAlpha.get(storage, key, NETUID)),
      ),
      taoStake: [Number(100n * TAO), 0, 0],
      pruningScore: [],
      maxWeightsLimit: 65_535,
      activityCutoff: 138,
    });
    expect(graph.alphaDividendsPerHotkey).toContainEqual([
      ss58(validator),
      Number(alphaDividendsPerSubnet.get(storage, NETUID, validator)),
    ]);
    expect(subnets('get_all_metagraphs')).toHaveLength(2);
    expect(subnets('get_mechagraph', NETUID, 1)).toBeNull();
    expect(subnets('get_mechagraph', NETUID, 0)).toEqual(graph);
  });

  it('fills only the fields that were asked for, each with the metagraph’s own value', () => {
    const graph = subnets('get_metagraph', NETUID);
    const some = subnets('get_selective_metagraph', NETUID, [3, 52, 62, 72, 99]);
    expect(some).toMatchObject({
      netuid: 0,
      name: null,
      identity: null,
      hotkeys: graph.hotkeys,
      incentives: graph.incentives,
      validators: [0],
      dividends: null,
    });
    const all = subnets(
      'get_selective_metagraph',
      NETUID,
      Array.from({ length: 72 }, (_, place) => place),
    );
    expect(all).toMatchObject(graph);
    const mechanism = subnets('get_selective_mechagraph', NETUID, 0, [59]);
    expect(mechanism).toMatchObject({ netuid: NETUID, lastUpdate: [5, 1, 1] });
  });

  it('tells an identity that is absent from one that was not asked for', () => {
    const name = new TextEncoder().encode('mine');
    const empty = new Uint8Array();
    const fork = afterEpoch();
    subnetIdentitiesV3.set(fork.storage, [NETUID], {
      subnetName: name,
      githubRepo: empty,
      subnetContact: empty,
      subnetUrl: empty,
      discord: empty,
      description: empty,
      logoUrl: empty,
      additional: empty,
    });
    const asked = fork.client.ask(
      'SubnetInfoRuntimeApi',
      'get_selective_metagraph',
      NETUID,
      [1, 3],
    );
    expect(asked).toMatchObject({
      name: [...name],
      identity: { subnetName: '0x6d696e65' },
    });
  });

  it('lists settings under their names', () => {
    const v2 = subnets('get_subnet_hyperparams_v2', NETUID);
    expect(v2).toMatchObject({ tempo: 10, yumaVersion: 3, subnetIsActive: true, kappa: 32_767 });
    const v3 = subnets('get_subnet_hyperparams_v3', NETUID) as unknown as readonly Json[];
    const named = new Map(
      v3.map(({ name, value }) => [Buffer.from(String(name).slice(2), 'hex').toString(), value]),
    );
    expect(named.size).toBe(33);
    expect([...named.keys()].slice(0, 2)).toEqual(['kappa', 'immunity_period']);
    expect(named.get('tempo')).toEqual({ u16: 10 });
    expect(named.get('commit_reveal_weights_enabled')).toEqual({ bool: false });
    expect(named.get('max_burn')).toEqual({ taoBalance: 100_000_000_000 });
    expect(subnets('get_subnet_info_v2', NETUID)).toMatchObject({ subnetworkN: 3, tempo: 10 });
    expect(subnets('get_subnet_state', NETUID)).toMatchObject({
      emissionHistory: [
        [0, 0, 0],
        [0, 0, 0],
      ],
    });
  });

  it('says when the next epoch comes, and which account holds the TAO', () => {
    expect(subnets('get_next_epoch_start_block', NETUID)).toBe(20);
    expect(subnets('get_subnet_account_id', NETUID)).toBe(ss58(subnetAccount(NETUID)));
    expect(subnets('get_subnet_account_id', 0)).toBe(
      '5EYCAe5jLQhn6ofDSvqF6iY53erXNkwhyE1aCEgvi1NNs91F',
    );
  });
});

describe('what a client is told of neurons, stake and prices', () => {
  it('reads a neuron with its weights and bonds', () => {
    const neurons = client.ask('NeuronInfoRuntimeApi', 'get_neurons_lite', NETUID);
    expect(neurons).toHaveLength(3);
    const one = client.ask('NeuronInfoRuntimeApi', 'get_neuron', NETUID, 0);
    expect(one).toMatchObject({
      hotkey: ss58(validator),
      uid: 0,
      validatorTrust: validatorTrust.get(storage, NETUID)[0],
      weights: [[1, 65_535]],
      bonds: bonds.get(storage, NETUID, 0),
      pruningScore: 65_535,
      axonInfo: { ip: 0, port: 0 },
    });
    expect(client.ask('NeuronInfoRuntimeApi', 'get_neuron_lite', NETUID, 3)).toBeNull();
  });

  it('lists what each coldkey has staked, and nothing that is worth nothing', () => {
    const mine = client.ask('StakeInfoRuntimeApi', 'get_stake_info_for_coldkey', cold);
    expect(mine).toMatchObject([
      { netuid: 0, hotkey: ss58(validator), stake: Number(100n * TAO) },
      {
        netuid: NETUID,
        hotkey: ss58(validator),
        stake: Number(stakeOf(storage, { hotkey: validator, coldkey: cold, netuid: NETUID })),
        isRegistered: true,
      },
      { netuid: NETUID, hotkey: ss58(miner) },
    ]);
    const both = client.ask('StakeInfoRuntimeApi', 'get_stake_info_for_coldkeys', [cold, miner]);
    expect(both).toEqual([
      [ss58(cold), mine],
      [ss58(miner), []],
    ]);
    const none = client.ask(
      'StakeInfoRuntimeApi',
      'get_stake_info_for_hotkey_coldkey_netuid',
      accountOf(7),
      cold,
      NETUID,
    );
    expect(none).toMatchObject({ stake: 0, isRegistered: false });
  });

  it('quotes prices and simulates trades at the pool’s own', () => {
    const price = client.ask('SwapRuntimeApi', 'current_alpha_price', NETUID) as number;
    const pool =
      Number(subnetTao.get(storage, NETUID)) / Number(subnetAlphaIn.get(storage, NETUID));
    expect(price / 1e9).toBeGreaterThan(pool * 0.9);
    expect(client.ask('SwapRuntimeApi', 'current_alpha_price_all')).toEqual([
      { netuid: 0, price: 1_000_000_000 },
      { netuid: NETUID, price },
    ]);
    const buy = client.ask('SwapRuntimeApi', 'sim_swap_tao_for_alpha', NETUID, TAO) as Json;
    expect(buy).toMatchObject({ taoAmount: 999_496_453, taoFee: 503_547, alphaFee: 0 });
    const sell = client.ask('SwapRuntimeApi', 'sim_swap_alpha_for_tao', 0, TAO);
    expect(sell).toMatchObject({ taoAmount: 1_000_000_000, alphaAmount: 1_000_000_000 });
    const cost = client.ask('SubnetRegistrationRuntimeApi', 'get_network_registration_cost');
    expect(cost).toBe(1_000_000_000_000);
  });
});
