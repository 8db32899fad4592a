import type { I96F32 } from '../../../../../src/economy/fixed-point.js';
import { NO_MONEY } from '../../../../../src/localnet/builtin/pallets/balances/account-data.js';
import { writeMoney } from '../../../../../src/localnet/builtin/pallets/balances/ledger.js';
import { totalIssuance as balancesIssuance } from '../../../../../src/localnet/builtin/pallets/balances/storage.js';
import { subnetAccount } from '../../../../../src/localnet/builtin/pallets/subtensor/custody.js';
import { increaseStake } from '../../../../../src/localnet/builtin/pallets/subtensor/stake-book.js';
import {
  active,
  bonds,
  consensus,
  dividends,
  emission,
  incentive,
  lastUpdate,
  validatorPermit,
  validatorTrust,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/consensus.js';
import { yuma3On } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/consensus-rules.js';
import { totalIssuance } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/emission.js';
import {
  lastEpochBlock,
  tempo,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/epoch.js';
import {
  firstEmissionBlockNumber,
  networksAdded,
  subnetMechanism,
  subnetworkN,
  subtokenEnabled,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/networks.js';
import {
  blockAtRegistration,
  isNetworkMember,
  keys,
  uids,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/neurons.js';
import {
  ownedHotkeys,
  owner,
  subnetOwner,
  subnetOwnerHotkey,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/ownership.js';
import {
  subnetAlphaIn,
  subnetAlphaOut,
  subnetMovingPrice,
  subnetTao,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/pool.js';
import { totalStake } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/stake.js';
import {
  commitRevealWeightsEnabled,
  minAllowedWeights,
  weights,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/weights.js';
import { palSwapInitialized } from '../../../../../src/localnet/builtin/pallets/swap/storage.js';
import type { AccountId } from '../../../../../src/localnet/builtin/types/account.js';
import type { AlphaUnits, Netuid, Rao } from '../../../../../src/units/money.js';
import type { TestChain } from './chain.js';

export type TestNeuron = {
  readonly hotkey: AccountId;
  readonly coldkey: AccountId;
  readonly alpha?: bigint;
  readonly registeredAt?: number;
  readonly lastUpdate?: number;
  readonly permit?: boolean;
  readonly weights?: readonly (readonly [uid: number, value: number])[];
};

export type TestSubnet = {
  readonly netuid: number;
  readonly tempo: number;
  readonly tao: bigint;
  readonly alphaIn: bigint;
  readonly owner: { readonly coldkey: AccountId; readonly hotkey: AccountId };
  readonly neurons: readonly TestNeuron[];
  /** Raw bits; one as the average price keeps shares easy to follow. */
  readonly movingPrice?: bigint;
};

/** Writes a subnet that has been started and traded, with its TAO in its account. */
export function addSubnet(chain: TestChain, subnet: TestSubnet): Netuid {
  const { storage } = chain;
  const netuid = subnet.netuid as Netuid;
  const key = [netuid] as const;
  networksAdded.set(storage, key, true);
  subnetMechanism.set(storage, key, 1);
  firstEmissionBlockNumber.set(storage, key, 1);
  subtokenEnabled.set(storage, key, true);
  commitRevealWeightsEnabled.set(storage, key, false);
  minAllowedWeights.set(storage, key, 1);
  yuma3On.set(storage, key, true);
  palSwapInitialized.set(storage, key, true);
  tempo.set(storage, key, subnet.tempo);
  lastEpochBlock.set(storage, key, 0);
  subnetOwner.set(storage, key, subnet.owner.coldkey);
  subnetOwnerHotkey.set(storage, key, subnet.owner.hotkey);
  subnetAlphaIn.set(storage, key, subnet.alphaIn as AlphaUnits);
  subnetMovingPrice.set(storage, key, (subnet.movingPrice ?? 1n << 32n) as I96F32);
  fund(chain, netuid, subnet.tao);
  addNeurons(chain, netuid, subnet.neurons);
  return netuid;
}

/** Root, with what each hotkey's owner has staked there, in rao. */
export function addRoot(
  chain: TestChain,
  stakes: readonly (readonly [hotkey: AccountId, coldkey: AccountId, amount: bigint])[],
): void {
  const root = 0 as Netuid;
  networksAdded.set(chain.storage, [root], true);
  const total = stakes.reduce((sum, [, , amount]) => sum + amount, 0n);
  fund(chain, root, total);
  subnetAlphaOut.set(chain.storage, [root], total as AlphaUnits);
  for (const [hotkey, coldkey, amount] of stakes) {
    increaseStake(chain.storage, { hotkey, coldkey, netuid: root }, amount as AlphaUnits);
  }
}

function fund(chain: TestChain, netuid: Netuid, tao: bigint): void {
  const { storage } = chain;
  subnetTao.set(storage, [netuid], tao as Rao);
  writeMoney(chain, subnetAccount(netuid), { ...NO_MONEY, free: tao });
  balancesIssuance.set(storage, balancesIssuance.get(storage) + tao);
  totalIssuance.set(storage, (totalIssuance.get(storage) + tao) as Rao);
  totalStake.set(storage, (totalStake.get(storage) + tao) as Rao);
}

function addNeurons(chain: TestChain, netuid: Netuid, neurons: readonly TestNeuron[]): void {
  const { storage } = chain;
  subnetworkN.set(storage, [netuid], neurons.length);
  neurons.forEach(({ hotkey, coldkey, alpha = 0n, registeredAt = 0, weights: row }, uid) => {
    keys.set(storage, [netuid, uid], hotkey);
    uids.set(storage, [netuid, hotkey], uid);
    isNetworkMember.set(storage, [hotkey, netuid], true);
    blockAtRegistration.set(storage, [netuid, uid], registeredAt);
    owner.set(storage, [hotkey], coldkey);
    const owned = ownedHotkeys.get(storage, coldkey);
    if (!owned.includes(hotkey)) ownedHotkeys.set(storage, [coldkey], [...owned, hotkey]);
    if (alpha > 0n) increaseStake(storage, { hotkey, coldkey, netuid }, alpha as AlphaUnits);
    if (row) weights.set(storage, [netuid, uid], row);
    bonds.set(storage, [netuid, uid], []);
  });
  const staked = neurons.reduce((sum, { alpha = 0n }) => sum + alpha, 0n);
  subnetAlphaOut.set(storage, [netuid], staked as AlphaUnits);
  lastUpdate.set(
    storage,
    [netuid],
    neurons.map((neuron) => neuron.lastUpdate ?? 1),
  );
  validatorPermit.set(
    storage,
    [netuid],
    neurons.map(({ permit = false }) => permit),
  );
  const zeros = neurons.map(() => 0);
  for (const item of [consensus, dividends, validatorTrust]) item.set(storage, [netuid], zeros);
  incentive.set(storage, [netuid], zeros);
  emission.set(
    storage,
    [netuid],
    neurons.map(() => 0n as AlphaUnits),
  );
  active.set(
    storage,
    [netuid],
    neurons.map(() => true),
  );
}
