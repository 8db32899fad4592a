import type { U64F64 } from '../../../src/economy/fixed-point.js';
import { injectLiquidity, weightsForPrice } from '../../../src/economy/liquidity-injection.js';
import { spotPrice } from '../../../src/economy/pool.js';
import type { AlphaUnits, Rao } from '../../../src/units/money.js';
import { type PoolInput, poolOf } from './pool-inputs.js';
import type { Runners } from './vectors.js';

export const injectionRunners: Runners = {
  'swap.weightsAfterInjection': (
    input: PoolInput & { readonly taoDelta: Rao; readonly alphaDelta: AlphaUnits },
  ) => {
    const added = injectLiquidity(poolOf(input), input.taoDelta, input.alphaDelta);
    const taoReserve = (input.taoReserve + added.tao) as Rao;
    const alphaReserve = (input.alphaReserve + added.alpha) as AlphaUnits;
    const { quoteWeight } = added;
    return {
      taoInjected: added.tao,
      alphaInjected: added.alpha,
      quoteWeight,
      priceAfter: spotPrice(poolOf({ taoReserve, alphaReserve, quoteWeight })),
    };
  },
  'swap.initWeights': (
    input: Omit<PoolInput, 'quoteWeight'> & { readonly price: U64F64 | null },
  ) => {
    const weights = weightsForPrice(input.taoReserve, input.alphaReserve, input.price ?? undefined);
    if (!weights.ok) return { error: weights.error };
    const quoteWeight = weights.value;
    return { quoteWeight, spotPrice: spotPrice(poolOf({ ...input, quoteWeight })) };
  },
};
