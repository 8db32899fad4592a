import { alphaFee, alphaForTaoFee } from '../../../src/economy/alpha-fee.js';
import { spotPrice } from '../../../src/economy/pool.js';
import type { AlphaUnits, Rao } from '../../../src/units/money.js';
import { type PoolInput, poolOf } from './pool-inputs.js';
import type { Runners } from './vectors.js';

export const alphaFeeRunners: Runners = {
  'fee.alphaForTao': (input: PoolInput & { readonly taoFee: Rao }) => ({
    spotPrice: spotPrice(poolOf(input)),
    alphaForTao: alphaForTaoFee(poolOf(input), input.taoFee),
  }),
  'fee.alphaWithdrawal': (
    input: PoolInput & { readonly taoFee: Rao; readonly alphaStake: AlphaUnits },
  ) => {
    const { admitted, withdrawn } = alphaFee(poolOf(input), input.taoFee, input.alphaStake);
    return { admitted, alphaWithdrawn: withdrawn };
  },
};
