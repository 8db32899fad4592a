import Type, { type Static } from 'typebox';
import {
  address,
  blockNumber,
  count,
  hash,
  nullable,
  object,
  oneOf,
  tao,
} from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';

const step = oneOf('announce', 'execute', 'dispute', 'clear');
const plan = {
  action: step,
  coldkey: address,
  newColdkey: nullable(address),
  newColdkeyHash: nullable(hash),
  cost: tao,
  from: nullable(blockNumber),
};
const did = {
  action: step,
  coldkey: address,
  newColdkeyHash: nullable(hash),
  from: nullable(blockNumber),
  disputedAt: nullable(blockNumber),
  free: tao,
};
const status = object({
  action: oneOf('status'),
  coldkey: address,
  state: oneOf('none', 'waiting', 'ready', 'disputed'),
  newColdkeyHash: nullable(hash),
  newColdkey: nullable(address),
  from: nullable(blockNumber),
  blocksLeft: nullable(count),
  secondsLeft: nullable(count),
  clearableFrom: nullable(blockNumber),
  disputedAt: nullable(blockNumber),
  cost: tao,
  delay: count,
});
const shapes = { plan: object(plan), did: object(did) };

export const data = Type.Union([written(plan, did), status]);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
export type StatusData = Static<typeof status>;
