import Type, { type Static } from 'typebox';
import {
  decimalText,
  flag,
  integerText,
  netuid,
  object,
  settled,
  tao,
  text,
} from '../../../format/schema/pieces.js';

/** An amount, a switch, a whole number, or a fixed-point number by its bits. */
const value = Type.Union([
  tao,
  flag,
  integerText,
  object({ bits: integerText, value: decimalText }),
]);

export const data = Type.Union([
  object({ netuid, hyperparameters: Type.Record(Type.String(), value) }),
  object({ ...settled, netuid, name: text, before: value, after: value, feePaid: tao }),
]);

export type ValueData = Static<typeof value>;
export type Data = Static<typeof data>;
