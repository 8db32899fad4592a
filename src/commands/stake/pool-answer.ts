import { type Refusal, refuse } from '../../errors.js';
import { type Fraction, percentText } from '../../units/fraction.js';
import { coinText, type Netuid, type RaoPerAlpha } from '../../units/money.js';

/** The refusal of a limit that the price is at already, so that nothing could ever be traded. */
export const noRoom = (price: RaoPerAlpha, tolerance: Fraction): Refusal =>
  refuse(
    'bad-input',
    `a tolerance of ${percentText(tolerance)} leaves no room at a price of ${coinText(price)} TAO`,
    'allow more with --tolerance',
  );

/** The refusal of a trade for which the pool gives nothing. */
export const poolTooSmall = (netuid: Netuid): Refusal =>
  refuse(
    'not-allowed',
    `the pool of subnet ${netuid} cannot take that much`,
    'trade less at a time; see the pool with `btcli subnet list`',
  );

/** The refusal of a trade that would itself move the price past its limit. */
export function pastLimit(
  code: 'above-limit' | 'below-limit',
  reached: RaoPerAlpha,
  limit: RaoPerAlpha,
): Refusal {
  return refuse(
    code,
    `this trade would move the price to about ${coinText(reached)} TAO, past the limit of ${coinText(limit)}`,
    'trade less, add --allow-partial, or allow more with --tolerance',
  );
}
