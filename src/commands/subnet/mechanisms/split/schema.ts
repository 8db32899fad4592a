import Type, { type Static } from 'typebox';
import { address, listOf, netuid, nullable, object } from '../../../../format/schema/pieces.js';
import { written } from '../../../road/schema.js';

/** Parts of 65535 for each mechanism; null while all have the same. */
const split = nullable(listOf(Type.Integer({ minimum: 0, maximum: 65_535, examples: [32_768] })));
const plan = { netuid, coldkey: address, before: split, after: split };
const did = { netuid, split };
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
