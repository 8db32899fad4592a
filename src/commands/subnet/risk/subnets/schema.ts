import type { Static } from 'typebox';
import {
  address,
  blockNumber,
  count,
  listOf,
  netuid,
  nullable,
  object,
  price,
} from '../../../../format/schema/pieces.js';

/** `goesWith` counts new subnets from now, the next being 1; it is null while the subnet is immune. */
const subnet = object({
  netuid,
  goesWith: nullable(count),
  immuneFor: count,
  movingPrice: price,
  ahead: nullable(price),
  registeredAt: blockNumber,
  ownerColdkey: address,
});

export const data = object({
  mostSubnets: count,
  freePlaces: count,
  immunityPeriod: count,
  subnets: listOf(subnet),
});

export type Data = Static<typeof data>;
