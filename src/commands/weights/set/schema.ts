import type { Static } from 'typebox';
import {
  address,
  integerText,
  listOf,
  netuid,
  object,
  uid,
} from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';
import { weight } from '../weight-schema.js';

const did = { hotkey: address, netuid, uid, versionKey: integerText, weights: listOf(weight) };
const plan = { ...did, leftOut: listOf(uid) };
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
