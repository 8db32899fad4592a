import type { Static } from 'typebox';
import { address, alpha, flag, netuid, nullable, object } from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';

const lock = { hotkey: address, locked: alpha, perpetual: flag };
const plan = {
  ...{ coldkey: address, netuid, ...lock },
  before: object({ ...lock, hotkey: nullable(address) }),
};
const did = { coldkey: address, netuid, ...lock, hotkey: nullable(address), available: alpha };
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
