import type { Static } from 'typebox';
import { address, literal, nullable, object, text } from '../../../format/schema/pieces.js';

export const data = object({
  matches: literal(true),
  wallet: text,
  hotkey: nullable(text),
  address,
});

export type Data = Static<typeof data>;
