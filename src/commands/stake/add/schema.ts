import type { Static } from 'typebox';
import {
  address,
  alpha,
  flag,
  listOf,
  netuid,
  nullable,
  object,
  price,
  tao,
  text,
} from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';

const place = { hotkey: address, netuid };
const planned = {
  ...place,
  amount: tao,
  price,
  limitPrice: nullable(price),
  allowPartial: flag,
  expected: alpha,
  leastReceived: nullable(alpha),
  poolFee: tao,
  impact: text,
};
const done = {
  ...place,
  asked: tao,
  spent: tao,
  received: alpha,
  poolFee: tao,
  limitPrice: nullable(price),
  stake: alpha,
};
const plan = { coldkey: address, trades: listOf(object(planned)), amount: tao };
const did = { coldkey: address, trades: listOf(object(done)), spent: tao, free: tao };
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
