import type { Netuid } from '../../../../units/money.js';
import type { Externalities } from '../../../runtime.js';
import type { AccountId } from '../../types/account.js';
import { networksAdded, subnetworkN } from './storage/networks.js';
import { keys, uids } from './storage/neurons.js';
import { subnetOwnerHotkey } from './storage/ownership.js';
import { ROOT_NETUID } from './types/amounts.js';

/** Every subnet, root among them, in the order the chain walks them: ascending below 256. */
export const allNetuids = (storage: Externalities): readonly Netuid[] =>
  [...networksAdded.entries(storage)].map(([[netuid]]) => netuid);

/** Every subnet but root. */
export const subnetsOf = (storage: Externalities): readonly Netuid[] =>
  allNetuids(storage).filter((netuid) => netuid !== ROOT_NETUID);

export const subnetExists = (storage: Externalities, netuid: Netuid): boolean =>
  networksAdded.get(storage, netuid);

/** Hotkeys of a subnet's neurons, by uid. */
export const hotkeysOf = (storage: Externalities, netuid: Netuid): readonly AccountId[] =>
  Array.from({ length: subnetworkN.get(storage, netuid) }, (_, uid) =>
    keys.get(storage, netuid, uid),
  );

/** The uid of the subnet owner's hotkey; undefined while it is not registered. */
export const ownerUid = (storage: Externalities, netuid: Netuid): number | undefined =>
  subnetOwnerHotkey.exists(storage, netuid)
    ? uids.get(storage, netuid, subnetOwnerHotkey.get(storage, netuid))
    : undefined;
