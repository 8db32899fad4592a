import type { Static } from 'typebox';
import {
  alpha,
  flag,
  listOf,
  netuid,
  nullable,
  object,
  parts,
  price,
  tao,
} from '../../../../format/schema/pieces.js';

/** What the next block gives, as derived; null in runtimes whose rule is another. */
const next = object({
  shareByPrice: parts,
  tao,
  taoIntoPool: tao,
  taoThatBuys: tao,
  alphaIntoPool: alpha,
  alphaMade: alpha,
  alphaForOwner: alpha,
  alphaForMiners: alpha,
  alphaForValidators: alpha,
  alphaForRoot: alpha,
});

const subnet = object({
  netuid,
  eligible: flag,
  enabled: flag,
  movingPrice: price,
  minerBurned: nullable(parts),
  next: nullable(next),
  lastTao: tao,
  lastAlphaMade: alpha,
});

export const data = object({ blockEmission: tao, subnets: listOf(subnet) });

export type Data = Static<typeof data>;
