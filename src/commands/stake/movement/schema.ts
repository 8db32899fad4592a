import type { Static } from 'typebox';
import {
  address,
  alpha,
  decimalText,
  netuid,
  nullable,
  object,
  oneOf,
  tao,
  text,
} from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';

const place = object({ coldkey: address, hotkey: address, netuid });
const passage = object({
  /** Destination alpha for one origin alpha. */
  price: decimalText,
  limitPrice: nullable(decimalText),
  through: tao,
  expected: alpha,
  leastReceived: nullable(alpha),
  poolFee: nullable(alpha),
  poolFeeTao: nullable(tao),
  impact: text,
});
const kind = oneOf('move', 'swap', 'transfer');
const plan = { kind, from: place, to: place, amount: alpha, passage: nullable(passage) };
const did = {
  ...{ kind, from: place, to: place, received: alpha, kept: nullable(alpha) },
  ...{ stake: alpha, stakeThere: alpha, free: tao },
};
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
