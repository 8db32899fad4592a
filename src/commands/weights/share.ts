import type { StoredWeights } from '../../chain/weights.js';
import { shareText } from '../../units/share.js';

/** One weight with its share of the validator's row, a decimal of nine places. */
export type SharedWeight = { readonly uid: number; readonly value: number; readonly share: string };

export function sharesOf(weights: StoredWeights): readonly SharedWeight[] {
  const sum = BigInt(weights.reduce((total, [, value]) => total + value, 0));
  return weights.map(([uid, value]) => ({ uid, value, share: shareText(BigInt(value), sum) }));
}
