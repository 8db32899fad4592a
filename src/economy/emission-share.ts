import { U64F64, U96F32 } from './fixed-point.js';
import { least } from './unsigned.js';

/** What a subnet's part of the block emission rests on. */
export type EmissionClaim = {
  /** SubnetMovingPrice, one on a stable subnet. */
  readonly movingPrice: U64F64;
  /** SubtensorModule.MinerBurned: the part of miner emission withheld in the last epoch. */
  readonly minerBurned: U96F32;
  /** SubtensorModule.SubnetEmissionEnabled. */
  readonly emissionEnabled: boolean;
};

/**
 * Shares of eligible subnets by moving price less what miners were denied, before disabled ones are
 * left out; by moving price alone where every miner was denied everything (get_shares).
 */
export function emissionShares(claims: readonly EmissionClaim[]): readonly U64F64[] {
  const byPrice = priceShares(claims);
  const weighted = claims.map(({ minerBurned }, index) => {
    const burned = least(U64F64.convert(U96F32, minerBurned), U64F64.one);
    const kept = U64F64.subtract(U64F64.one, burned);
    return U64F64.multiply(byPrice[index] ?? U64F64.zero, kept);
  });
  return weighted.some((weight) => weight > 0n) ? normalized(weighted) : byPrice;
}

/** Shares of eligible subnets by moving price alone. */
export const priceShares = (claims: readonly EmissionClaim[]): readonly U64F64[] =>
  normalized(claims.map(({ movingPrice }) => movingPrice));

/**
 * TAO that each subnet gets of a block emission; the parts of disabled subnets go to the enabled
 * ones.
 */
export function taoEmissions(
  claims: readonly EmissionClaim[],
  blockEmission: U96F32,
): readonly U96F32[] {
  const shares = emissionShares(claims);
  const enabled = shares.map((share, index) =>
    claims[index]?.emissionEnabled ? share : U64F64.zero,
  );
  const allEnabled = claims.every(({ emissionEnabled }) => emissionEnabled);
  const emission = U64F64.convert(U96F32, blockEmission);
  return (allEnabled ? shares : normalized(enabled)).map((share) =>
    U96F32.convert(U64F64, U64F64.multiply(emission, share)),
  );
}

/** Whether root dividends are booked for claims this block; otherwise they are recycled. */
export const rootSellFlag = (claims: readonly EmissionClaim[]): boolean =>
  total(claims.map(({ movingPrice }) => movingPrice)) > U64F64.one;

const normalized = (weights: readonly U64F64[]): readonly U64F64[] => {
  const whole = total(weights);
  return weights.map((weight) => U64F64.divide(weight, whole));
};

const total = (weights: readonly U64F64[]) => weights.reduce(U64F64.add, U64F64.zero);
