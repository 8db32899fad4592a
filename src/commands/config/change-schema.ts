import type { Static } from 'typebox';
import { nullable, object, text } from '../../format/schema/pieces.js';

export const data = object({
  path: text,
  key: text,
  before: nullable(text),
  after: nullable(text),
  profile: nullable(text),
});

export type Data = Static<typeof data>;
