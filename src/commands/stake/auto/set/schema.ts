import type { Static } from 'typebox';
import { address, listOf, netuid, nullable, object } from '../../../../format/schema/pieces.js';
import { written } from '../../../road/schema.js';

const common = { coldkey: address, netuid, hotkey: address };
const plan = { ...common, before: nullable(address), miners: listOf(address) };
const did = common;
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
