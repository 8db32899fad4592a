import type { Static } from 'typebox';
import {
  address,
  alpha,
  blockNumber,
  count,
  flag,
  listOf,
  netuid,
  nullable,
  object,
  parts,
  price,
  tao,
  text,
} from '../../../format/schema/pieces.js';

const summary = {
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
};

/** A subnet by itself. */
export const subnet = object(summary);

const listed = object({
  ...summary,
  blocksSinceLastEpoch: count,
  emission: tao,
  emissionShare: parts,
  alphaEmission: alpha,
  neurons: count,
  mostNeurons: count,
  validators: count,
  miners: count,
  registrationCost: tao,
  registrationOpen: flag,
  mechanisms: count,
});

export const data = object({ emission: tao, subnets: listOf(listed) });

export type SubnetData = Static<typeof subnet>;
export type ListedData = Static<typeof listed>;
export type ListData = Static<typeof data>;
