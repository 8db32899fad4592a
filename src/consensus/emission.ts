import { convert, fromInteger, mul, toInteger } from './fixed/arithmetic.js';
import { add, I32F32, ZERO } from './fixed/i32f32.js';
import { I96F32 } from './fixed/i96f32.js';
import { normalise, total } from './normalise.js';

/** Shares of an epoch's emission by uid. */
export type EmissionShares = {
  readonly server: readonly I32F32[];
  readonly validator: readonly I32F32[];
  readonly combined: readonly I32F32[];
};

/** The split between servers and validators; by stake alone where nobody earned anything. */
export function emissionShares(
  incentive: readonly I32F32[],
  dividends: readonly I32F32[],
  activeStake: readonly I32F32[],
  stake: readonly I32F32[],
): EmissionShares {
  const earned = incentive.map((share, uid) => add(share, dividends[uid] ?? ZERO));
  const sum = total(earned);
  if (sum === 0n) {
    const fallback = total(activeStake) === 0n ? stake : activeStake;
    return { server: incentive, validator: fallback, combined: fallback };
  }
  return {
    server: normalise(incentive, sum),
    validator: normalise(dividends, sum),
    combined: normalise(earned, sum),
  };
}

/** Shares of an emission as amounts, each floored by itself. */
export const shareOut = (shares: readonly I32F32[], emission: bigint): readonly bigint[] => {
  const whole = fromInteger(I96F32, emission);
  return shares.map((share) =>
    toInteger(I96F32, mul(I96F32, convert(I32F32, I96F32, share), whole)),
  );
};
