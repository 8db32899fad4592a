import type { Static } from 'typebox';
import { address, object, settled, tao } from '../../../format/schema/pieces.js';

export const data = object({
  ...settled,
  from: address,
  to: address,
  amount: tao,
  feePaid: tao,
  senderFree: tao,
  receiverFree: tao,
});

export type Data = Static<typeof data>;
