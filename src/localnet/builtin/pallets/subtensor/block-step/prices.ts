import { nextMovingPrice } from '../../../../../economy/moving-price.js';
import { proportionOfU64 } from '../../../../../economy/proportion.js';
import { rootProportion } from '../../../../../economy/root-proportion.js';
import { addU64 } from '../../../../../economy/unsigned.js';
import type { Context } from '../../../frame/context.js';
import { number } from '../../system/storage.js';
import { reservesOf } from '../reserves.js';
import { taoWeight } from '../storage/dividends.js';
import { firstEmissionBlockNumber } from '../storage/networks.js';
import {
  emaPriceHalvingBlocks,
  rootProp,
  subnetAlphaIn,
  subnetAlphaOut,
  subnetMovingAlpha,
  subnetMovingPrice,
  subnetTao,
} from '../storage/pool.js';
import { ROOT_NETUID } from '../types/amounts.js';
import { emittingNetuids } from './emitting-subnets.js';

/** Lets the average price of every emitting subnet follow its price by one block. */
export function updateMovingPrices({ storage }: Context): void {
  const block = number.get(storage);
  for (const netuid of emittingNetuids(storage)) {
    const terms = {
      movingAlpha: subnetMovingAlpha.get(storage),
      halvingBlocks: emaPriceHalvingBlocks.get(storage, netuid),
      firstEmissionBlock: firstEmissionBlockNumber.get(storage, netuid),
    };
    const average = subnetMovingPrice.get(storage, netuid);
    const next = nextMovingPrice(average, reservesOf(storage, netuid), terms, block);
    subnetMovingPrice.set(storage, [netuid], next);
  }
}

/** Writes down what part of each emitting subnet's dividends root stake earns. */
export function updateRootProportions({ storage }: Context): void {
  const rootTao = subnetTao.get(storage, ROOT_NETUID);
  const weight = proportionOfU64(taoWeight.get(storage));
  for (const netuid of emittingNetuids(storage)) {
    const issued = addU64(subnetAlphaIn.get(storage, netuid), subnetAlphaOut.get(storage, netuid));
    rootProp.set(storage, [netuid], rootProportion(rootTao, weight, issued));
  }
}
