import type { Static } from 'typebox';
import {
  blockNumber,
  count,
  flag,
  listOf,
  netuid,
  nullable,
  object,
  oneOf,
  tao,
} from '../../../format/schema/pieces.js';

/**
 * `halvesIn` is null where the price moves by intervals, `reopensAt` where no interval is full;
 * `proofOfWork` tells what becomes of work: it is ignored, refused or taken.
 */
const subnet = object({
  netuid,
  price: tao,
  open: flag,
  reopensAt: nullable(blockNumber),
  neurons: count,
  mostNeurons: count,
  immunityPeriod: count,
  halvesIn: nullable(count),
  proofOfWork: oneOf('ignored', 'refused', 'taken'),
});

export const data = object({ subnets: listOf(subnet) });

export type SubnetData = Static<typeof subnet>;
export type Data = Static<typeof data>;
