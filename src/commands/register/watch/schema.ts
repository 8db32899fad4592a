import type { Static } from 'typebox';
import { address, netuid, nullable, object, tao, uid } from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';

const keys = { netuid, coldkey: address, hotkey: address, priceLimit: nullable(tao) };
const plan = { ...keys, price: tao };
const did = { ...keys, uid, cost: tao, free: tao };
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
