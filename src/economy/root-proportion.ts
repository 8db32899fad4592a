import type { AlphaUnits, Rao } from '../units/money.js';
import { U96F32 } from './fixed-point.js';

/**
 * Root stake, weighted as alpha, against that and all alpha of the subnet:
 * `SubtensorModule.RootProp`.
 */
export function rootProportion(rootTao: Rao, taoWeight: U96F32, alphaIssuance: AlphaUnits): U96F32 {
  const rootAlpha = U96F32.multiply(U96F32.ofInteger(rootTao), taoWeight);
  return U96F32.divide(rootAlpha, U96F32.add(rootAlpha, U96F32.ofInteger(alphaIssuance)));
}
