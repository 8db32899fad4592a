import type { Static } from 'typebox';
import {
  address,
  alpha,
  blockNumber,
  count,
  listOf,
  netuid,
  nullable,
  object,
  price,
  tao,
  text,
} from '../../../format/schema/pieces.js';

export const subnet = object({
  netuid,
  name: text,
  symbol: text,
  price,
  taoInPool: tao,
  alphaInPool: alpha,
  alphaStaked: alpha,
  tempo: count,
  ownerColdkey: address,
  ownerHotkey: address,
  registeredAt: blockNumber,
  firstEmission: nullable(blockNumber),
});

export const data = object({ subnets: listOf(subnet) });

export type SubnetData = Static<typeof subnet>;
export type ListData = Static<typeof data>;
