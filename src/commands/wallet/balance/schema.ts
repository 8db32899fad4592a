import type { Static } from 'typebox';
import { address, nullable, object, tao, text } from '../../../format/schema/pieces.js';

export const data = object({
  wallet: nullable(text),
  address,
  free: tao,
  frozen: tao,
  reserved: tao,
  total: tao,
});

export type Data = Static<typeof data>;
