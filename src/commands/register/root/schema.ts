import type { Static } from 'typebox';
import { address, nullable, object, tao, uid } from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';

const keys = { coldkey: address, hotkey: address };
const seat = object({ uid, hotkey: address, rootStake: tao });
const plan = { ...keys, rootStake: tao, replaces: nullable(seat) };
const did = { ...keys, uid, free: tao };
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
