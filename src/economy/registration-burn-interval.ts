import type { Rao } from '../units/money.js';
import { U110F18 } from './fixed-point.js';
import type { BurnBounds } from './registration-burn.js';
import { U16_MAX, U64_MAX } from './unsigned.js';

/** How a subnet's interval of registrations went. */
export type RegistrationInterval = {
  readonly registrations: bigint;
  /** SubtensorModule.TargetRegistrationsPerInterval. */
  readonly target: bigint;
  /** SubtensorModule.AdjustmentAlpha, parts of 2^64 - 1: how much of the old price stays. */
  readonly adjustmentAlpha: bigint;
};

/**
 * The registration price after an adjustment interval in runtimes before spec 397
 * (`upgraded_burn`).
 */
export function burnAfterInterval(
  burn: Rao,
  { registrations, target, adjustmentAlpha }: RegistrationInterval,
  { minBurn, maxBurn }: BurnBounds,
): Rao {
  const price = U110F18.ofInteger(burn);
  const demanded = U110F18.divide(
    U110F18.multiply(price, U110F18.ofInteger(sumU16(registrations, target))),
    U110F18.ofInteger(sumU16(target, target)),
  );
  const kept = U110F18.divide(U110F18.ofInteger(adjustmentAlpha), U110F18.ofInteger(U64_MAX));
  const next = U110F18.add(
    U110F18.multiply(kept, price),
    U110F18.multiply(U110F18.subtract(U110F18.one, kept), demanded),
  );
  if (next >= U110F18.ofInteger(maxBurn)) return maxBurn;
  if (next <= U110F18.ofInteger(minBurn)) return minBurn;
  return U110F18.toU64(next) as Rao;
}

const sumU16 = (left: bigint, right: bigint) => (left + right > U16_MAX ? U16_MAX : left + right);
