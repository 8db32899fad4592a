import type { Static } from 'typebox';
import {
  address,
  listOf,
  netuid,
  nullable,
  object,
  oneOf,
  text,
} from '../../../../format/schema/pieces.js';
import { written } from '../../../road/schema.js';
import { value } from '../value-schema.js';

const change = object({
  name: text,
  before: nullable(value),
  after: value,
  by: oneOf('owner', 'sudo'),
});
const plan = { netuid, coldkey: address, changes: listOf(change) };
const did = { netuid, settings: listOf(object({ name: text, value: nullable(value) })) };
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
