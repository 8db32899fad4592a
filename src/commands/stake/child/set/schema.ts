import type { Static } from 'typebox';
import {
  address,
  blockNumber,
  count,
  listOf,
  netuid,
  nullable,
  object,
} from '../../../../format/schema/pieces.js';
import { written } from '../../../road/schema.js';
import { proportion } from '../../share-schema.js';

const child = object({ hotkey: address, share: proportion });
const common = { coldkey: address, hotkey: address, children: listOf(child) };
const plan = {
  ...common,
  subnets: listOf(object({ netuid, before: listOf(child) })),
  unchanged: listOf(netuid),
  cooldown: count,
};
const did = {
  ...common,
  /** Without a block where they are in force already. */
  subnets: listOf(object({ netuid, after: nullable(blockNumber), epoch: nullable(blockNumber) })),
};
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
