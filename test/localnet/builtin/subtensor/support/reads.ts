import type { PendingEmission } from '../../../../../src/economy/pending-emission.js';
import type { SubnetReserves } from '../../../../../src/economy/settlement.js';
import { reservesOf } from '../../../../../src/localnet/builtin/pallets/subtensor/reserves.js';
import {
  pendingOwnerCut,
  pendingRootAlphaDivs,
  pendingServerEmission,
  pendingValidatorEmission,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/emission.js';
import type { Externalities } from '../../../../../src/localnet/runtime.js';
import type { Netuid } from '../../../../../src/units/money.js';

/** What waits for a subnet's epoch. */
export const pendingOf = (storage: Externalities, netuid: Netuid): PendingEmission => ({
  server: pendingServerEmission.get(storage, netuid),
  validator: pendingValidatorEmission.get(storage, netuid),
  rootAlpha: pendingRootAlphaDivs.get(storage, netuid),
  ownerCut: pendingOwnerCut.get(storage, netuid),
});

export const reservesNow = (storage: Externalities, netuid: Netuid): SubnetReserves =>
  reservesOf(storage, netuid);
