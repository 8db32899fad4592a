import { trimTo } from '../../../../../economy/uid-trim.js';
import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { Context } from '../../../frame/context.js';
import { number } from '../../system/storage.js';
import { failure } from '../errors.js';
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
} from '../storage/consensus.js';
import { alphaDividendsPerSubnet, lastHotkeyEmissionOnNetuid } from '../storage/dividends.js';
import { subnetworkN } from '../storage/networks.js';
import {
  associatedEvmAddress,
  axons,
  blockAtRegistration,
  immunityPeriod,
  isNetworkMember,
  keys,
  maxAllowedUids,
  minAllowedUids,
  neuronCertificates,
  prometheus,
  uids,
} from '../storage/neurons.js';
import { immuneOwnerUidsLimit, subnetOwnerHotkey } from '../storage/ownership.js';
import { stakeWeight } from '../storage/stake.js';
import { weights } from '../storage/weights.js';
import { subnetExists } from '../subnets.js';
import { mechanismsOf } from './columns.js';
import { prunable } from './prune.js';

/** SubtensorModule.MaxImmuneUidsPercentage. */
const MOST_IMMUNE_PERCENT = 80;

/** Takes uids away until so many are left (SubtensorModule.trim_to_max_allowed_uids). */
export function trimNeurons({ storage }: Context, netuid: Netuid, most: number): void {
  if (!subnetExists(storage, netuid)) throw failure('SubnetNotExists');
  if (most < minAllowedUids.get(storage, netuid) || most > maxAllowedUids.get(storage, netuid)) {
    throw failure('InvalidValue');
  }
  maxAllowedUids.set(storage, [netuid], most);
  const count = subnetworkN.get(storage, netuid);
  if (count <= most) return;
  const trim = trimTo(prunable(storage, netuid), most, {
    block: number.get(storage),
    mostImmunePercent: MOST_IMMUNE_PERCENT,
    immunityPeriod: immunityPeriod.get(storage, netuid),
    immuneOwnerUidsLimit: immuneOwnerUidsLimit.get(storage, netuid),
    subnetOwnerHotkey: subnetOwnerHotkey.exists(storage, netuid)
      ? subnetOwnerHotkey.get(storage, netuid)
      : undefined,
  });
  if (!('removed' in trim)) throw failure('TrimmingWouldExceedMaxImmunePercentage');
  const removed = new Set(trim.removed);
  for (const uid of removed) forget(storage, netuid, uid);
  const kept = Array.from({ length: count }, (_, uid) => uid).filter((uid) => !removed.has(uid));
  compact(storage, netuid, kept);
  subnetworkN.set(storage, [netuid], most);
}

function forget(storage: Externalities, netuid: Netuid, uid: number): void {
  const hotkey = keys.get(storage, netuid, uid);
  uids.remove(storage, netuid, hotkey);
  isNetworkMember.remove(storage, hotkey, netuid);
  lastHotkeyEmissionOnNetuid.remove(storage, hotkey, netuid);
  alphaDividendsPerSubnet.remove(storage, netuid, hotkey);
  for (const announced of [axons, neuronCertificates, prometheus]) {
    announced.remove(storage, netuid, hotkey);
  }
  keys.remove(storage, netuid, uid);
  blockAtRegistration.remove(storage, netuid, uid);
  associatedEvmAddress.remove(storage, netuid, uid);
  for (const index of mechanismsOf(storage, netuid)) {
    weights.remove(storage, index, uid);
    bonds.remove(storage, index, uid);
  }
}

/** Counts the uids that stay anew from 0, in every column and every row. */
function compact(storage: Externalities, netuid: Netuid, kept: readonly number[]): void {
  const places = new Map(kept.map((uid, place) => [uid, place]));
  emission.set(storage, [netuid], pick(emission.get(storage, netuid), kept, undefined));
  for (const column of [active, validatorPermit]) {
    column.set(storage, [netuid], pick(column.get(storage, netuid), kept, false));
  }
  for (const column of [consensus, dividends, validatorTrust, stakeWeight]) {
    column.set(storage, [netuid], pick(column.get(storage, netuid), kept, 0));
  }
  for (const index of mechanismsOf(storage, netuid)) {
    incentive.set(storage, [index], pick(incentive.get(storage, index), kept, 0));
    lastUpdate.set(storage, [index], pick(lastUpdate.get(storage, index), kept, 0));
  }
  for (const [uid, place] of places) move(storage, netuid, uid, place, places);
  uids.clear(storage, netuid);
  for (const place of places.values()) {
    uids.set(storage, [netuid, keys.get(storage, netuid, place)], place);
  }
}

const pick = <V>(column: readonly V[], kept: readonly number[], missing: V | undefined): V[] =>
  kept.flatMap((uid) => {
    const value = column[uid] ?? missing;
    return value === undefined ? [] : [value];
  });

function move(
  storage: Externalities,
  netuid: Netuid,
  uid: number,
  place: number,
  places: ReadonlyMap<number, number>,
): void {
  if (uid !== place) {
    keys.set(storage, [netuid, place], keys.get(storage, netuid, uid));
    keys.remove(storage, netuid, uid);
    const since = blockAtRegistration.get(storage, netuid, uid);
    blockAtRegistration.set(storage, [netuid, place], since);
    blockAtRegistration.remove(storage, netuid, uid);
    const evm = associatedEvmAddress.get(storage, netuid, uid);
    if (evm) associatedEvmAddress.set(storage, [netuid, place], evm);
    associatedEvmAddress.remove(storage, netuid, uid);
  }
  for (const index of mechanismsOf(storage, netuid)) {
    for (const rows of [weights, bonds]) {
      const row = rows.get(storage, index, uid);
      const had = rows.exists(storage, index, uid);
      rows.remove(storage, index, uid);
      const renamed = row.flatMap(([to, value]) => {
        const found = places.get(to);
        return found === undefined ? [] : [[found, value] as const];
      });
      if (had || renamed.length > 0) rows.set(storage, [index, place], renamed);
    }
  }
}
