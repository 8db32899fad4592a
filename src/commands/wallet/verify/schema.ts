import type { Static } from 'typebox';
import { address, literal, object, oneOf, text } from '../../../format/schema/pieces.js';

export const data = object({
  valid: literal(true),
  address,
  scheme: oneOf('sr25519', 'ed25519'),
  message: text,
});

export type Data = Static<typeof data>;
