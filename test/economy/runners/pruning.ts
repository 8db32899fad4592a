import type { I96F32 } from '../../../src/economy/fixed-point.js';
import { movingPriceOf } from '../../../src/economy/moving-price.js';
import { subnetToPrune } from '../../../src/economy/subnet-pruning.js';
import { ownerImmortalHotkeys, uidToPrune } from '../../../src/economy/uid-pruning.js';
import type { AlphaUnits, Netuid } from '../../../src/units/money.js';
import type { Runners } from './vectors.js';

type UidInput = {
  readonly currentBlock: bigint;
  readonly immunityPeriod: bigint;
  readonly minNonImmuneUids: bigint;
  readonly immuneOwnerUidsLimit: bigint;
  readonly subnetOwnerHotkey: bigint | null;
  readonly neurons: readonly {
    readonly uid: bigint;
    readonly hotkey: bigint;
    readonly emission: AlphaUnits;
    readonly registeredAt: bigint;
    readonly ownedByOwner: boolean;
  }[];
};
type SubnetInput = {
  readonly currentBlock: bigint;
  readonly immunityPeriod: bigint;
  readonly subnets: readonly {
    readonly netuid: bigint;
    readonly added: boolean;
    readonly mechanism: bigint;
    readonly registeredAt: bigint;
    readonly movingPrice: I96F32;
  }[];
};

export const pruningRunners: Runners = {
  'prune.uid': (input: UidInput) => {
    const neurons = input.neurons.map((neuron) => ({
      ...neuron,
      worth: neuron.emission,
      uid: Number(neuron.uid),
      registeredAt: Number(neuron.registeredAt),
    }));
    const terms = {
      block: Number(input.currentBlock),
      immunityPeriod: Number(input.immunityPeriod),
      minNonImmuneUids: Number(input.minNonImmuneUids),
      immuneOwnerUidsLimit: Number(input.immuneOwnerUidsLimit),
      subnetOwnerHotkey: input.subnetOwnerHotkey ?? undefined,
    };
    const uid = uidToPrune(neurons, terms);
    return {
      ownerImmortalHotkeys: ownerImmortalHotkeys(neurons, terms),
      uid: uid === undefined ? null : BigInt(uid),
    };
  },
  'prune.subnet': (input: SubnetInput) => {
    const subnets = input.subnets
      .filter(({ added }) => added)
      .map(({ netuid, mechanism, registeredAt, movingPrice }) => ({
        netuid: Number(netuid) as Netuid,
        registeredAt: Number(registeredAt),
        movingPrice: movingPriceOf(mechanism === 0n ? 'stable' : 'dynamic', movingPrice),
      }));
    const netuid = subnetToPrune(subnets, Number(input.currentBlock), Number(input.immunityPeriod));
    return { netuid: netuid === undefined ? null : BigInt(netuid) };
  },
};
