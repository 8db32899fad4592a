import type { Static } from 'typebox';
import { blockNumber, netuid, object, settled, tao } from '../../../format/schema/pieces.js';

export const data = object({
  ...settled,
  netuid,
  firstEmission: blockNumber,
  feePaid: tao,
  free: tao,
});

export type Data = Static<typeof data>;
