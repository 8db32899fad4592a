import type { Static } from 'typebox';
import { address, object, tao } from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';

const plan = { from: address, to: address, amount: tao };
const did = { ...plan, senderFree: tao, receiverFree: tao };
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
