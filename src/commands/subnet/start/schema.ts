import type { Static } from 'typebox';
import { address, blockNumber, netuid, object, tao } from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';

const plan = { netuid, coldkey: address };
const did = { netuid, firstEmission: blockNumber, free: tao };
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
