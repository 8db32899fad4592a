import type { I96F32 } from '../../../src/economy/fixed-point.js';
import { nextMovingPrice } from '../../../src/economy/moving-price.js';
import { type PoolInput, poolOf } from './pool-inputs.js';
import type { Runners } from './vectors.js';

type MovingInput = PoolInput & {
  readonly firstEmissionBlock: bigint | null;
  readonly halvingBlocks: bigint;
  readonly movingAlpha: I96F32;
  readonly movingPrice: I96F32;
  readonly firstBlock: bigint;
};

export const movingPriceRunners: Runners = {
  'emission.movingPrice': (
    input: MovingInput,
    { movingPrices: { length } }: { readonly movingPrices: readonly unknown[] },
  ) => ({ movingPrices: movingPrices(input, length) }),
  'emission.movingPriceLong': (input: MovingInput & { readonly blocks: bigint }) => {
    const blocks = Number(input.blocks);
    const prices = movingPrices(input, blocks);
    return { quarterPoints: [1, 2, 3, 4].map((quarter) => prices[(blocks * quarter) / 4 - 1]) };
  },
};

function movingPrices(input: MovingInput, blocks: number): readonly I96F32[] {
  const { movingAlpha, halvingBlocks, firstEmissionBlock } = input;
  const started = firstEmissionBlock === null ? undefined : Number(firstEmissionBlock);
  const terms = { movingAlpha, halvingBlocks, firstEmissionBlock: started };
  const pool = poolOf(input);
  let price = input.movingPrice;
  return Array.from({ length: blocks }, (_, index) => {
    price = nextMovingPrice(price, pool, terms, Number(input.firstBlock) + index);
    return price;
  });
}
