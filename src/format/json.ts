import { type Alpha, coinText, type Rao, type RaoPerAlpha } from '../units/money.js';
import { type PartsPerMillion, partsText } from '../units/parts-per-million.js';
import { type Ratio, ratioText } from '../units/ratio.js';

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** TAO for scripts, exact in both spellings: a JSON number would round it. */
export type TaoJson = { readonly rao: string; readonly tao: string };
export const taoJson = (amount: Rao): TaoJson => ({
  rao: amount.toString(),
  tao: coinText(amount),
});

/** Alpha for scripts; without its netuid an amount of alpha means nothing. */
export type AlphaJson = { readonly units: string; readonly alpha: string; readonly netuid: number };
export const alphaJson = (amount: Alpha): AlphaJson => ({
  units: amount.units.toString(),
  alpha: coinText(amount.units),
  netuid: amount.netuid,
});

/** A price for scripts: what one whole alpha costs. */
export type PriceJson = { readonly raoPerAlpha: string; readonly taoPerAlpha: string };
export const priceJson = (price: RaoPerAlpha): PriceJson => ({
  raoPerAlpha: price.toString(),
  taoPerAlpha: coinText(price),
});

/** A ratio for scripts: the runtime's parts of 65535, and their decimal. */
export type RatioJson = { readonly raw: number; readonly ratio: string };
export const ratioJson = (ratio: Ratio): RatioJson => ({ raw: ratio, ratio: ratioText(ratio) });

/** A small share for scripts: whole millionths, and the same as a percentage. */
export type PartsJson = { readonly partsPerMillion: number; readonly percent: string };
export const partsJson = (share: PartsPerMillion): PartsJson => ({
  partsPerMillion: Number(share),
  percent: partsText(share),
});
