import type { Static } from 'typebox';
import { address, blockNumber, count, object } from '../../../../format/schema/pieces.js';
import { written } from '../../../road/schema.js';
import { take } from '../../share-schema.js';

const common = { coldkey: address, hotkey: address, take };
const plan = { ...common, before: take, interval: count };
const did = { ...common, risesAt: blockNumber };
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
