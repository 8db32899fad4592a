import Type, { type Static } from 'typebox';
import {
  address,
  decimalText,
  flag,
  integerText,
  netuid,
  object,
  tao,
  text,
} from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';

/** An amount, a switch, a whole number, or a fixed-point number by its bits. */
const value = Type.Union([
  tao,
  flag,
  integerText,
  object({ bits: integerText, value: decimalText }),
]);
const plan = { netuid, coldkey: address, name: text, before: value, after: value };
const did = { netuid, name: text, after: value };
const shapes = { plan: object(plan), did: object(did) };

export const data = Type.Union([
  object({ netuid, hyperparameters: Type.Record(Type.String(), value) }),
  written(plan, did),
]);

export type ValueData = Static<typeof value>;
export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
export type Data = Static<typeof data>;
