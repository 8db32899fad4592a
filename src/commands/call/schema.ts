import type { Static } from 'typebox';
import { listOf, object, text, unknown } from '../../format/schema/pieces.js';
import { written } from '../road/schema.js';

const plan = {
  arguments: unknown,
  types: listOf(object({ name: text, type: text })),
  dangers: listOf(object({ call: text, what: text })),
};
const did = {
  called: text,
  arguments: unknown,
  events: listOf(object({ pallet: text, name: text, fields: unknown })),
};
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
