import type { Netuid } from '../../../../units/money.js';
import type { Externalities } from '../../../runtime.js';
import { failure } from './errors.js';
import { mechanismCountCurrent } from './storage/mechanisms.js';
import { subnetExists } from './subnets.js';

/** A subnet and one of its mechanisms, as a call names them. */
export type Mechanism = { readonly netuid: Netuid; readonly mecid: number };

export const mechanismExists = (storage: Externalities, netuid: Netuid, mecid: number): boolean =>
  subnetExists(storage, netuid) && mecid < mechanismCountCurrent.get(storage, netuid);

/** Refuses what is no mechanism of a subnet (SubtensorModule.ensure_mechanism_exists). */
export function ensureMechanism(storage: Externalities, { netuid, mecid }: Mechanism): void {
  if (!mechanismExists(storage, netuid, mecid)) throw failure('MechanismDoesNotExist');
}

/** The arguments of a call that may name no mechanism, and then means the main one. */
export const orMain = <Args extends object>(args: Args & { readonly mecid?: number }) => ({
  ...args,
  mecid: args.mecid ?? 0,
});
