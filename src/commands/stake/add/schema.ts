import type { Static } from 'typebox';
import { address, alpha, flag, netuid, object, price, tao } from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';

const position = { coldkey: address, hotkey: address, netuid };
const plan = {
  ...position,
  amount: tao,
  price,
  limitPrice: price,
  allowPartial: flag,
  expected: alpha,
  leastReceived: alpha,
};
const did = {
  ...position,
  asked: tao,
  spent: tao,
  received: alpha,
  poolFee: tao,
  limitPrice: price,
  stake: alpha,
  free: tao,
};
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
