import type { Netuid, Rao } from '../units/money.js';
import { blockEmission } from './block-emission.js';
import type { EmissionClaim } from './emission-share.js';
import { U64F64, U96F32 } from './fixed-point.js';
import { spotPrice } from './pool.js';
import { rootProportion } from './root-proportion.js';
import type { SubnetReserves } from './settlement.js';
import { addU64, least } from './unsigned.js';

/** An eligible subnet: not root, started, its token enabled and registration allowed. */
export type EmittingSubnet = SubnetReserves &
  EmissionClaim & {
    readonly netuid: Netuid;
    readonly ownerCutEnabled: boolean;
  };

/** What all subnets of a block share. */
export type CoinbaseTerms = {
  readonly blockEmission: Rao;
  /** SubnetTAO of root. */
  readonly rootTao: Rao;
  /** SubtensorModule.TaoWeight as a proportion. */
  readonly taoWeight: U96F32;
  /** SubtensorModule.SubnetOwnerCut, parts of 65535. */
  readonly ownerCut: bigint;
};

/** How a subnet's emission of one block splits, before anything is rounded to whole units. */
export type SubnetTerms = {
  readonly taoEmission: U96F32;
  readonly taoIn: U96F32;
  readonly alphaIn: U96F32;
  readonly alphaOut: U96F32;
  readonly excessTao: U96F32;
};

/**
 * Alpha enters the pool up to the root proportion of the subnet's alpha emission; TAO beyond what
 * matches it at the spot price is excess and buys alpha (SubtensorModule.get_subnet_terms).
 */
export function subnetTerms(
  subnet: SubnetReserves,
  taoEmission: U96F32,
  { rootTao, taoWeight }: CoinbaseTerms,
): SubnetTerms {
  const issuance = addU64(subnet.alphaReserve, subnet.alphaOut);
  const alphaOut = U96F32.ofInteger(blockEmission(issuance));
  const price = U96F32.convert(U64F64, spotPrice(subnet));
  const cap = U96F32.multiply(rootProportion(rootTao, taoWeight, issuance), alphaOut);
  const matching = U96F32.divide(taoEmission, price);
  const taoIn = matching > cap ? U96F32.multiply(cap, price) : taoEmission;
  return {
    taoEmission,
    taoIn,
    alphaIn: least(matching, cap),
    alphaOut,
    excessTao: U96F32.subtract(taoEmission, taoIn),
  };
}
