import type { Perquintill } from '../../../src/economy/perquintill.js';
import type { Pool } from '../../../src/economy/pool.js';
import type { SubnetReserves } from '../../../src/economy/settlement.js';
import type { AlphaUnits, Rao } from '../../../src/units/money.js';

/** A pool as the file describes one; what a case leaves out is at its default. */
export type PoolInput = {
  readonly taoReserve: Rao;
  readonly alphaReserve: AlphaUnits;
  readonly quoteWeight: Perquintill;
  readonly feeRate?: bigint;
  readonly mechanism?: bigint;
};

export const poolOf = (input: PoolInput): Pool => ({
  mechanism: input.mechanism === 0n ? 'stable' : 'dynamic',
  taoReserve: input.taoReserve,
  alphaReserve: input.alphaReserve,
  quoteWeight: input.quoteWeight,
  feeRate: input.feeRate ?? 33n,
});

export const reservesOf = (
  input: PoolInput & { readonly alphaOut: AlphaUnits },
): SubnetReserves => ({ ...poolOf(input), alphaOut: input.alphaOut });
