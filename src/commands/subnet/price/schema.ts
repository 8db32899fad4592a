import type { Static } from 'typebox';
import {
  blockNumber,
  count,
  decimalText,
  listOf,
  netuid,
  nullable,
  object,
  price,
  text,
} from '../../../format/schema/pieces.js';

const subnet = object({
  netuid,
  name: text,
  symbol: text,
  price,
  low: price,
  high: price,
  changePercent: nullable(decimalText),
});

const sample = object({ block: blockNumber, time: nullable(text), netuid, price });

export const data = object({
  from: blockNumber,
  to: blockNumber,
  blocksMissing: count,
  subnets: listOf(subnet),
  samples: listOf(sample),
});

export type Data = Static<typeof data>;
