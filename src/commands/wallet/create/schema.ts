import type { Static } from 'typebox';
import { address, nullable, object, oneOf, optional, text } from '../../../format/schema/pieces.js';

const key = {
  address: nullable(address),
  status: oneOf('created', 'kept'),
  protection: optional(oneOf('plain', 'encrypted')),
};

export const data = object({
  path: text,
  wallet: text,
  coldkey: object(key),
  hotkey: object({ name: text, ...key }),
});

export type Data = Static<typeof data>;
