import type { Static } from 'typebox';
import { address, nullable, object, oneOf, optional, text } from '../../../format/schema/pieces.js';

const key = {
  address: nullable(address),
  status: oneOf('created', 'kept'),
  protection: optional(oneOf('plain', 'encrypted')),
  /** Only with --reveal-mnemonic. */
  mnemonic: optional(text),
};

export const data = object({
  path: text,
  wallet: text,
  coldkey: object(key),
  hotkey: object({ name: text, ...key }),
  /** The folder that holds the keys whose places these took. */
  archived: nullable(text),
});

export type Data = Static<typeof data>;
