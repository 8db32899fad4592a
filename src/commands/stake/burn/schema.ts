import type { Static } from 'typebox';
import {
  address,
  alpha,
  netuid,
  object,
  oneOf,
  price,
  tao,
} from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';

const position = { way: oneOf('burn', 'recycle'), coldkey: address, hotkey: address, netuid };
const plan = { ...position, amount: alpha, price, wouldBring: tao };
const did = { ...position, destroyed: alpha, stake: alpha };
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
