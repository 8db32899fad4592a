import { expect, it } from 'vitest';
import type { PoolState } from '../../src/chain/pool.js';
import type { SwapSimulation } from '../../src/economy/swap-simulation.js';
import { purchaseQuote } from '../../src/quotes/purchase.js';
import { saleQuote } from '../../src/quotes/sale.js';
import { parseFraction } from '../../src/units/fraction.js';
import { type AlphaUnits, alpha, type Netuid, rao } from '../../src/units/money.js';
import { readGroups, VECTORS } from '../economy/runners/vectors.js';
import { describeShared } from '../support/shared.js';

const netuid = 3 as Netuid;
const tolerance = parseFraction('0.5%');

type Simulated = {
  readonly in: Readonly<Record<string, string>>;
  readonly out: {
    readonly taoForAlpha: Readonly<Record<keyof SwapSimulation, string>>;
    readonly alphaForTao: Readonly<Record<keyof SwapSimulation, string>>;
  };
};

describeShared('a quote from the reserves is the one the runtime gives', VECTORS, () => {
  const cases = readGroups()['swap.simApi']?.cases as readonly Simulated[];

  it.each(cases)('case %#', ({ in: input, out }) => {
    const pool: PoolState = {
      netuid,
      mechanism: input.mechanism === '0' ? 'stable' : 'dynamic',
      taoReserve: rao(BigInt(input.taoReserve ?? 0)),
      alphaReserve: BigInt(input.alphaReserve ?? 0) as AlphaUnits,
      feeRate: Number(input.feeRate ?? 33),
      rule: { kind: 'weighted', quoteWeight: BigInt(input.quoteWeight ?? 0) },
    };
    const [tao, units] = [rao(BigInt(input.tao ?? 0)), BigInt(input.alpha ?? 0) as AlphaUnits];
    const bought = {
      receives: alpha(netuid, BigInt(out.taoForAlpha.alphaAmount)),
      fee: rao(BigInt(out.taoForAlpha.taoFee)),
    };
    const sold = {
      receives: rao(BigInt(out.alphaForTao.taoAmount)),
      fee: alpha(netuid, BigInt(out.alphaForTao.alphaFee)),
    };
    const computed = (quote: object | undefined) => quote && { ...quote, source: 'runtime' };
    expect(computed(purchaseQuote(pool, tao, { tolerance, told: undefined }))).toEqual(
      purchaseQuote(pool, tao, { tolerance, told: bought }),
    );
    expect(computed(saleQuote(pool, units, { tolerance, told: undefined }))).toEqual(
      saleQuote(pool, units, { tolerance, told: sold }),
    );
  });

  it('covers trades that the pool refuses, which are no quote of zero', () => {
    expect(cases.some(({ out }) => out.alphaForTao.taoAmount === '0')).toBe(true);
    expect(cases.length).toBeGreaterThan(20);
  });
});
