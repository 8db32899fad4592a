import Type, { type Static } from 'typebox';
import {
  alpha,
  decimalText,
  flag,
  integerText,
  listOf,
  object,
  tao,
  text,
} from '../../../format/schema/pieces.js';

const share = object({
  raw: integerText,
  of: integerText,
  percent: Type.String({ pattern: '^[0-9]+(\\.[0-9]+)?%$', examples: ['50%'] }),
});

/** An amount, a switch, a whole number, shares, a fixed-point number by its bits, or a word. */
export const value = Type.Union([
  tao,
  alpha,
  flag,
  integerText,
  share,
  listOf(share),
  object({ bits: integerText, value: decimalText }),
  text,
]);

export type ValueData = Static<typeof value>;
