import type { PendingEmission } from '../../../../../economy/pending-emission.js';
import { addU64 } from '../../../../../economy/unsigned.js';
import type { AlphaUnits, Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import {
  pendingOwnerCut,
  pendingRootAlphaDivs,
  pendingServerEmission,
  pendingValidatorEmission,
} from '../storage/emission.js';
import { NO_ALPHA } from '../types/amounts.js';

const items = {
  server: pendingServerEmission,
  validator: pendingValidatorEmission,
  rootAlpha: pendingRootAlphaDivs,
  ownerCut: pendingOwnerCut,
};

/** What waits for a subnet's epoch. */
const pendingOf = (storage: Externalities, netuid: Netuid): PendingEmission => ({
  server: items.server.get(storage, netuid),
  validator: items.validator.get(storage, netuid),
  rootAlpha: items.rootAlpha.get(storage, netuid),
  ownerCut: items.ownerCut.get(storage, netuid),
});

const write = (storage: Externalities, netuid: Netuid, pending: PendingEmission): void => {
  items.server.set(storage, [netuid], pending.server);
  items.validator.set(storage, [netuid], pending.validator);
  items.rootAlpha.set(storage, [netuid], pending.rootAlpha);
  items.ownerCut.set(storage, [netuid], pending.ownerCut);
};

/** Adds what one block emitted. */
export function addPending(storage: Externalities, netuid: Netuid, more: PendingEmission): void {
  const waiting = pendingOf(storage, netuid);
  write(storage, netuid, {
    server: addU64(waiting.server, more.server),
    validator: addU64(waiting.validator, more.validator),
    rootAlpha: addU64(waiting.rootAlpha, more.rootAlpha),
    ownerCut: addU64(waiting.ownerCut, more.ownerCut),
  });
}

/** Takes all that waits. */
export function takePending(storage: Externalities, netuid: Netuid): PendingEmission {
  const waiting = pendingOf(storage, netuid);
  write(storage, netuid, {
    server: NO_ALPHA,
    validator: NO_ALPHA,
    rootAlpha: NO_ALPHA,
    ownerCut: NO_ALPHA,
  });
  return waiting;
}

/** The alpha an epoch shares out: all that waits but the owner's cut. */
export const sharedAlpha = ({ server, validator, rootAlpha }: PendingEmission): AlphaUnits =>
  addU64(addU64(server, validator), rootAlpha);
