import type { AlphaUnits } from '../units/money.js';
import { U96F32 } from './fixed-point.js';
import { proportionOfU16 } from './proportion.js';
import { rootProportion } from './root-proportion.js';
import type { SubnetReserves } from './settlement.js';
import type { CoinbaseTerms } from './subnet-terms.js';
import { addU64 } from './unsigned.js';

/** Alpha that waits for a subnet's epoch. */
export type PendingEmission = {
  /** SubtensorModule.PendingServerEmission. */
  readonly server: AlphaUnits;
  /** SubtensorModule.PendingValidatorEmission. */
  readonly validator: AlphaUnits;
  /** SubtensorModule.PendingRootAlphaDivs. */
  readonly rootAlpha: AlphaUnits;
  /** SubtensorModule.PendingOwnerCut. */
  readonly ownerCut: AlphaUnits;
};

/**
 * What one block adds: the owner's cut, half of the rest to miners, half to validators with root's
 * part taken from it. `minted` are the reserves after injection and with the block's alpha in them.
 */
export function pendingEmission(
  minted: SubnetReserves,
  alphaOut: U96F32,
  ownerCutEnabled: boolean,
  { rootTao, taoWeight, ownerCut }: CoinbaseTerms,
): PendingEmission {
  const cut = ownerCutEnabled ? U96F32.multiply(alphaOut, proportionOfU16(ownerCut)) : U96F32.zero;
  const rest = U96F32.subtract(alphaOut, cut);
  const issuance = addU64(minted.alphaReserve, minted.alphaOut);
  const rootShare = U96F32.multiply(rootProportion(rootTao, taoWeight, issuance), rest);
  const rootAlpha = U96F32.multiply(rootShare, HALF);
  const server = U96F32.multiply(rest, HALF);
  const validator = U96F32.subtract(U96F32.subtract(rest, server), rootAlpha);
  return {
    server: wholeUnits(server),
    validator: wholeUnits(validator),
    rootAlpha: wholeUnits(rootAlpha),
    ownerCut: wholeUnits(cut),
  };
}

const HALF = U96F32.ofBits(U96F32.one / 2n);

const wholeUnits = (amount: U96F32) => U96F32.toU64(amount) as AlphaUnits;
