import type { Static } from 'typebox';
import { address, hex, object, oneOf, text } from '../../../format/schema/pieces.js';

export const data = object({
  signature: hex,
  address,
  scheme: oneOf('sr25519', 'ed25519'),
  message: text,
});

export type Data = Static<typeof data>;
