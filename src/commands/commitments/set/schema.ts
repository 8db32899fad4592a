import type { Static } from 'typebox';
import {
  address,
  blockNumber,
  count,
  listOf,
  netuid,
  object,
  uid,
} from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';
import { field } from '../field-schema.js';

const plan = { netuid, hotkey: address, uid, fields: listOf(field), space: count };
const did = { netuid, hotkey: address, committedIn: blockNumber, fields: listOf(field) };
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
