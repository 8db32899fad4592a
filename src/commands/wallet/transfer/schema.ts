import type { Static } from 'typebox';
import { address, flag, object, tao } from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';

const sent = { from: address, to: address, amount: tao };
const plan = { ...sent, all: flag, allowDeath: flag, reaped: flag, lost: tao };
const did = { ...sent, senderFree: tao, receiverFree: tao };
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
