import { expect, it } from 'vitest';
import { injectLiquidity, weightsForPrice } from '../../src/economy/liquidity-injection.js';
import { spotPrice } from '../../src/economy/pool.js';
import type { AlphaUnits, Rao } from '../../src/units/money.js';
import { arbitraryPool, EVEN, pool } from './arbitrary-pool.js';
import { injectionRunners } from './runners/liquidity-injection.js';
import { suiteOf } from './runners/suite.js';
import { trials } from './seeded.js';

suiteOf('protocol liquidity against the chain', injectionRunners);

it('emission moves no price by more than a billionth', () => {
  trials(6n, (between) => {
    const before = arbitraryPool(between);
    const added = injectLiquidity(
      before,
      between(0n, before.taoReserve / 10n) as Rao,
      between(0n, before.alphaReserve / 10n) as AlphaUnits,
    );
    const price = spotPrice(before);
    const after = spotPrice({
      ...before,
      quoteWeight: added.quoteWeight,
      taoReserve: (before.taoReserve + added.tao) as Rao,
      alphaReserve: (before.alphaReserve + added.alpha) as AlphaUnits,
    });
    const moved = after > price ? after - price : price - after;
    expect(moved * 10n ** 9n).toBeLessThanOrEqual(price);
  });
});

it('adds nothing where a weight would leave its bounds', () => {
  const lopsided = injectLiquidity(
    pool(10n ** 9n, 10n ** 9n),
    (10n ** 12n) as Rao,
    0n as AlphaUnits,
  );
  expect(lopsided).toEqual({ tao: 0n, alpha: 0n, quoteWeight: EVEN });
});

it('starts a pool without a price on even weights', () => {
  expect(weightsForPrice(0n as Rao, 0n as AlphaUnits, undefined)).toEqual({
    ok: true,
    value: EVEN,
  });
});
