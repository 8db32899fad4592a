import type { Static } from 'typebox';
import { blockNumber, flag, nullable, object, text } from '../../../format/schema/pieces.js';

export const data = object({
  number: blockNumber,
  time: nullable(text),
  about: flag,
  newest: blockNumber,
});

export type Data = Static<typeof data>;
