import type { Static } from 'typebox';
import {
  address,
  alpha,
  listOf,
  netuid,
  object,
  oneOf,
  tao,
  text,
} from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';
import { madeSale, plannedSale } from '../trade/sale-schema.js';

const stay = object({
  hotkey: address,
  netuid,
  why: oneOf('closed', 'locked', 'dust', 'past-limit', 'next-run'),
  said: text,
});
const plan = {
  coldkey: address,
  trades: listOf(plannedSale),
  stays: listOf(stay),
  unclaimed: listOf(object({ hotkey: address, owed: alpha })),
  expected: tao,
};
const did = { coldkey: address, trades: listOf(madeSale), received: tao, free: tao };
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
