import type { Static } from 'typebox';
import { address, listOf, netuid, object, text } from '../../../../format/schema/pieces.js';
import { written } from '../../../road/schema.js';
import { field, identity } from '../identity-schema.js';

const plan = {
  netuid,
  coldkey: address,
  changes: listOf(object({ field, before: text, after: text })),
  identity,
};
const did = { netuid, identity };
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
