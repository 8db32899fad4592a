import { movingPriceOf } from '../../../../../economy/moving-price.js';
import type { EmittingSubnet } from '../../../../../economy/subnet-terms.js';
import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import { reservesOf } from '../reserves.js';
import { minerBurned, subnetEmissionEnabled } from '../storage/emission.js';
import {
  firstEmissionBlockNumber,
  networkRegistrationAllowed,
  subtokenEnabled,
} from '../storage/networks.js';
import { ownerCutEnabled } from '../storage/ownership.js';
import { subnetMovingPrice } from '../storage/pool.js';
import { subnetsOf } from '../subnets.js';

/** Subnets that emit: started, their token enabled, and open for registration. */
export const emittingNetuids = (storage: Externalities): readonly Netuid[] =>
  subnetsOf(storage).filter(
    (netuid) =>
      firstEmissionBlockNumber.exists(storage, netuid) &&
      subtokenEnabled.get(storage, netuid) &&
      networkRegistrationAllowed.get(storage, netuid),
  );

/** What the coinbase goes by in one of them. */
export function emittingSubnet(storage: Externalities, netuid: Netuid): EmittingSubnet {
  const reserves = reservesOf(storage, netuid);
  return {
    ...reserves,
    netuid,
    movingPrice: movingPriceOf(reserves.mechanism, subnetMovingPrice.get(storage, netuid)),
    minerBurned: minerBurned.get(storage, netuid),
    emissionEnabled: subnetEmissionEnabled.get(storage, netuid),
    ownerCutEnabled: ownerCutEnabled.get(storage, netuid),
  };
}
