import { medianPrice } from '../../../src/economy/median-price.js';
import { spotPrice } from '../../../src/economy/pool.js';
import { type PoolInput, poolOf } from './pool-inputs.js';
import type { Runners } from './vectors.js';

export const medianPriceRunners: Runners = {
  'emission.medianPrice': ({ subnets }: { subnets: readonly PoolInput[] }) => ({
    median: medianPrice(subnets.map((subnet) => spotPrice(poolOf(subnet)))),
  }),
};
