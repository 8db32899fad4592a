import type { Static } from 'typebox';
import { address, count, netuid, object } from '../../../../format/schema/pieces.js';
import { written } from '../../../road/schema.js';

const plan = { netuid, coldkey: address, before: count, after: count };
const did = { netuid, count };
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
