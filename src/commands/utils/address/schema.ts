import type { Static } from 'typebox';
import { address, count, hex, nullable, object, text } from '../../../format/schema/pieces.js';

export const data = object({
  address,
  publicKey: hex,
  prefix: count,
  network: text,
  other: text,
  evm: nullable(hex),
});

export type Data = Static<typeof data>;
