import type { Static } from 'typebox';
import { address, nullable, object, oneOf, text } from '../../../format/schema/pieces.js';

export const data = object({
  path: text,
  wallet: text,
  hotkey: nullable(text),
  address,
  protection: oneOf('encrypted', 'plain'),
});

export type Data = Static<typeof data>;
