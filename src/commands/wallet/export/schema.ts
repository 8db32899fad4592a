import type { Static } from 'typebox';
import { address, nullable, object, oneOf, text } from '../../../format/schema/pieces.js';

export const data = object({
  file: text,
  wallet: text,
  hotkey: nullable(text),
  address,
  scheme: oneOf('sr25519', 'ed25519'),
});

export type Data = Static<typeof data>;
