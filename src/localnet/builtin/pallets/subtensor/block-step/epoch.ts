import { runEpoch } from '../../../../../consensus/epoch.js';
import {
  aggregateEpochs,
  type MechanismEpoch,
  type SubnetEpoch,
} from '../../../../../consensus/mechanisms/aggregate.js';
import { splitEmission } from '../../../../../consensus/mechanisms/split.js';
import type { EpochResult } from '../../../../../consensus/result.js';
import type { AlphaUnits, Netuid } from '../../../../../units/money.js';
import { storageIndex } from '../../../../../units/storage-index.js';
import type { Context } from '../../../frame/context.js';
import { number } from '../../system/storage.js';
import { deposit } from '../event.js';
import {
  active,
  bonds,
  consensus,
  dividends,
  emission,
  incentive,
  validatorPermit,
  validatorTrust,
} from '../storage/consensus.js';
import { mechanismCountCurrent, mechanismEmissionSplit } from '../storage/mechanisms.js';
import { stakeWeight } from '../storage/stake.js';
import { epochInput } from './epoch-input.js';

/** Runs a subnet's epoch, mechanism by mechanism, stores what it found, and says who earned what. */
export function runSubnetEpoch(context: Context, netuid: Netuid, alpha: AlphaUnits): SubnetEpoch {
  const { storage } = context;
  const parts = splitEmission(
    alpha,
    mechanismCountCurrent.get(storage, netuid),
    mechanismEmissionSplit.get(storage, netuid),
  );
  const block = number.get(storage);
  const epochs = parts.map((part, mecid): MechanismEpoch => {
    const index = storageIndex(netuid, mecid);
    const result = runEpoch({
      ...epochInput(storage, netuid, index, block),
      emission: part,
    });
    storeMechanism(context, index, result);
    return { part, result };
  });
  const aggregated = aggregateEpochs(epochs, alpha);
  storeSubnet(context, netuid, aggregated);
  return aggregated;
}

function storeMechanism(context: Context, index: number, result: EpochResult): void {
  incentive.set(context.storage, [index], result.incentive);
  deposit(context, {
    tag: 'IncentiveAlphaEmittedToMiners',
    value: { netuid: index, emissions: result.serverEmission as readonly AlphaUnits[] },
  });
  result.bonds.forEach((row, uid) => {
    bonds.set(context.storage, [index, uid], row);
  });
}

function storeSubnet({ storage }: Context, netuid: Netuid, epoch: SubnetEpoch): void {
  active.set(storage, [netuid], epoch.active);
  emission.set(storage, [netuid], epoch.emission as readonly AlphaUnits[]);
  consensus.set(storage, [netuid], epoch.consensus);
  dividends.set(storage, [netuid], epoch.dividends);
  validatorTrust.set(storage, [netuid], epoch.validatorTrust);
  validatorPermit.set(storage, [netuid], epoch.validatorPermit);
  stakeWeight.set(storage, [netuid], epoch.stakeWeight);
}
