import type { Static } from 'typebox';
import { address, netuid, object, settled, tao, uid } from '../../../format/schema/pieces.js';
import { subnet } from '../list/schema.js';

export const data = object({
  ...settled,
  netuid,
  uid,
  hotkey: address,
  lockCost: tao,
  cost: tao,
  feePaid: tao,
  free: tao,
  subnet,
});

export type Data = Static<typeof data>;
