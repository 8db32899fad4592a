import { movingPriceOf } from '../../../../../economy/moving-price.js';
import { subnetToPrune } from '../../../../../economy/subnet-pruning.js';
import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import { number } from '../../system/storage.js';
import { reservesOf } from '../reserves.js';
import { networkRegisteredAt } from '../storage/networks.js';
import { networkImmunityPeriod, subnetLimit } from '../storage/new-subnets.js';
import { subnetMovingPrice } from '../storage/pool.js';
import { subnetsOf } from '../subnets.js';

/** Whether a new subnet can only take another's place. */
export const isFull = (storage: Externalities): boolean =>
  subnetsOf(storage).length >= subnetLimit.get(storage);

/** The subnet whose place that is (SubtensorModule.get_network_to_prune); undefined while all are immune. */
export const networkToPrune = (storage: Externalities): Netuid | undefined =>
  subnetToPrune(
    subnetsOf(storage).map((netuid) => ({
      netuid,
      registeredAt: networkRegisteredAt.get(storage, netuid),
      movingPrice: movingPriceOf(
        reservesOf(storage, netuid).mechanism,
        subnetMovingPrice.get(storage, netuid),
      ),
    })),
    number.get(storage),
    Number(networkImmunityPeriod.get(storage)),
  );
