import { perquintill } from '../../src/economy/perquintill.js';
import type { SubnetReserves } from '../../src/economy/settlement.js';
import type { AlphaUnits, Rao } from '../../src/units/money.js';
import type { seeded } from './seeded.js';

export const EVEN = perquintill(5n * 10n ** 17n);

/** A dynamic subnet with even weights and the default fee, unless said otherwise. */
export const pool = (
  taoReserve: bigint,
  alphaReserve: bigint,
  changes: Partial<SubnetReserves> = {},
): SubnetReserves => ({
  mechanism: 'dynamic',
  taoReserve: taoReserve as Rao,
  alphaReserve: alphaReserve as AlphaUnits,
  alphaOut: alphaReserve as AlphaUnits,
  quoteWeight: EVEN,
  feeRate: 33n,
  ...changes,
});

/** A pool of a size that subnets have, with weights that emission has moved. */
export const arbitraryPool = (between: ReturnType<typeof seeded>['between']): SubnetReserves =>
  pool(between(10n ** 9n, 10n ** 15n), between(10n ** 9n, 10n ** 15n), {
    quoteWeight: perquintill(between(3n * 10n ** 17n, 7n * 10n ** 17n)),
  });
