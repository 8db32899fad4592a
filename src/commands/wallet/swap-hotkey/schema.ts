import type { Static } from 'typebox';
import {
  address,
  blockNumber,
  count,
  flag,
  listOf,
  netuid,
  nullable,
  object,
  tao,
  uid,
} from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';

const swap = {
  coldkey: address,
  hotkey: address,
  newHotkey: address,
  netuid: nullable(netuid),
  keepStake: flag,
};
const places = listOf(object({ netuid, uid }));
const plan = { ...swap, cost: tao, uids: places, opensAt: blockNumber, interval: count };
const did = { ...swap, uids: places, free: tao };
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
