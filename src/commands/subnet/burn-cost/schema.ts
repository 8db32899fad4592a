import type { Static } from 'typebox';
import { blockNumber, listOf, nullable, object, tao } from '../../../format/schema/pieces.js';

const point = object({ block: blockNumber, cost: tao });

export const data = object({
  cost: tao,
  lowest: tao,
  lowestAt: nullable(blockNumber),
  lastCost: tao,
  lastCreatedAt: nullable(blockNumber),
  opensAt: blockNumber,
  forecast: listOf(point),
});

export type Data = Static<typeof data>;
