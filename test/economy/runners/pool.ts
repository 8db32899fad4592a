import { complement, type Perquintill } from '../../../src/economy/perquintill.js';
import { spotPrice } from '../../../src/economy/pool.js';
import {
  alphaNeededForTao,
  inputToMovePrice,
  shareLeft,
} from '../../../src/economy/trade-direction.js';
import type { Rao } from '../../../src/units/money.js';
import { type PoolInput, poolOf } from './pool-inputs.js';
import type { Runners } from './vectors.js';

type LimitInput = {
  readonly reserve: bigint;
  readonly quoteWeight: Perquintill;
  readonly price: bigint;
  readonly priceUp: bigint;
  readonly priceDown: bigint;
};

export const poolRunners: Runners = {
  'swap.price': (input: PoolInput) => ({ price: spotPrice(poolOf(input)) }),
  'swap.exponent': ({
    reserve,
    delta,
    quoteWeight,
  }: {
    reserve: bigint;
    delta: bigint;
    quoteWeight: Perquintill;
  }) => ({
    expBaseQuote: shareLeft(sellingOf(reserve, quoteWeight), delta),
    expQuoteBase: shareLeft(buyingOf(reserve, quoteWeight), delta),
  }),
  'swap.deltaForLimit': ({ reserve, quoteWeight, price, priceUp, priceDown }: LimitInput) => {
    const quoteDelta = (target: bigint) =>
      inputToMovePrice(buyingOf(reserve, quoteWeight), { numerator: target, denominator: price });
    const baseDelta = (target: bigint) =>
      inputToMovePrice(sellingOf(reserve, quoteWeight), { numerator: price, denominator: target });
    return {
      quoteDeltaIn: quoteDelta(priceUp),
      baseDeltaIn: baseDelta(priceDown),
      quoteDeltaInWrongSide: quoteDelta(priceDown),
      baseDeltaInWrongSide: baseDelta(priceUp),
    };
  },
  'swap.baseNeededForQuote': (input: PoolInput & { readonly deltaTao: Rao }) => ({
    alpha: alphaNeededForTao(poolOf(input), input.deltaTao),
  }),
};

const buyingOf = (reserve: bigint, quoteWeight: Perquintill) => ({
  reserveIn: reserve,
  reserveOut: 0n,
  weightIn: quoteWeight,
  weightOut: complement(quoteWeight),
});

const sellingOf = (reserve: bigint, quoteWeight: Perquintill) => ({
  reserveIn: reserve,
  reserveOut: 0n,
  weightIn: complement(quoteWeight),
  weightOut: quoteWeight,
});
