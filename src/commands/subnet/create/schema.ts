import type { Static } from 'typebox';
import { address, netuid, nullable, object, tao, uid } from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';
import { identity } from '../identity/identity-schema.js';
import { subnet } from '../list/schema.js';

const plan = {
  coldkey: address,
  hotkey: address,
  lockCost: tao,
  maxCost: nullable(tao),
  dissolves: nullable(netuid),
  identity: nullable(identity),
};
const did = { netuid, uid, hotkey: address, cost: tao, free: tao, subnet };
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
