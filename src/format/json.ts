import { type Alpha, coinText, type Rao, type RaoPerAlpha } from '../units/money.js';
import { type Ratio, ratioText } from '../units/ratio.js';

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** TAO for scripts, exact in both spellings: a JSON number would round it. */
export const taoJson = (amount: Rao): Json => ({ rao: amount.toString(), tao: coinText(amount) });

/** Alpha for scripts; without its netuid an amount of alpha means nothing. */
export const alphaJson = (amount: Alpha): Json => ({
  units: amount.units.toString(),
  alpha: coinText(amount.units),
  netuid: amount.netuid,
});

/** A price for scripts: what one whole alpha costs. */
export const priceJson = (price: RaoPerAlpha): Json => ({
  raoPerAlpha: price.toString(),
  taoPerAlpha: coinText(price),
});

/** A ratio for scripts: the runtime's parts of 65535, and their decimal. */
export const ratioJson = (ratio: Ratio): Json => ({ raw: ratio, ratio: ratioText(ratio) });
