import type { Netuid } from '../../../../../units/money.js';
import { storageIndex } from '../../../../../units/storage-index.js';
import type { Externalities } from '../../../../runtime.js';
import { failure } from '../errors.js';
import { bonds, incentive, lastUpdate } from '../storage/consensus.js';
import {
  maxMechanismCount,
  mechanismCountCurrent,
  mechanismEmissionSplit,
} from '../storage/mechanisms.js';
import { maxAllowedUids } from '../storage/neurons.js';
import { timelockedWeightCommits, weightCommits, weights } from '../storage/weights.js';
import { subnetExists } from '../subnets.js';

const MOST_UIDS = 256;
const MOST_MECHANISMS = 16;
const WHOLE = 65_535;

/** Shares the uids of a subnet among so many mechanisms (SubtensorModule.do_set_mechanism_count). */
export function setMechanismCount(storage: Externalities, netuid: Netuid, count: number): void {
  if (!subnetExists(storage, netuid)) throw failure('MechanismDoesNotExist');
  if (count === 0 || count > maxMechanismCount.get(storage)) throw failure('InvalidValue');
  if (Math.min(WHOLE, maxAllowedUids.get(storage, netuid) * count) > MOST_UIDS) {
    throw failure('TooManyUIDsPerMechanism');
  }
  if (count > MOST_MECHANISMS) throw failure('InvalidValue');
  const before = mechanismCountCurrent.get(storage, netuid);
  if (before === count) return;
  for (let mecid = count; mecid < before; mecid++) {
    const index = storageIndex(netuid, mecid);
    for (const rows of [weights, bonds, weightCommits, timelockedWeightCommits]) {
      rows.clear(storage, index);
    }
    incentive.remove(storage, index);
    lastUpdate.remove(storage, index);
  }
  mechanismCountCurrent.set(storage, [netuid], count);
  mechanismEmissionSplit.remove(storage, netuid);
}

/** Says what each mechanism has of the emission; undefined for the same (do_set_emission_split). */
export function setEmissionSplit(
  storage: Externalities,
  netuid: Netuid,
  split: readonly number[] | undefined,
): void {
  if (!subnetExists(storage, netuid)) throw failure('MechanismDoesNotExist');
  if (split === undefined) {
    mechanismEmissionSplit.remove(storage, netuid);
    return;
  }
  const sum = split.reduce((total, part) => total + part, 0);
  const fits = split.length > 0 && split.length <= mechanismCountCurrent.get(storage, netuid);
  if (!fits || sum !== WHOLE) throw failure('InvalidValue');
  mechanismEmissionSplit.set(storage, [netuid], split);
}
