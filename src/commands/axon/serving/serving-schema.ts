import type { Static } from 'typebox';
import { address, hex, netuid, nullable, object, uid } from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';
import { announced, endpoint } from './endpoint-schema.js';

const plan = { netuid, hotkey: address, uid, before: endpoint, after: endpoint };
const did = { netuid, hotkey: address, uid, served: announced, certificate: nullable(hex) };
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
