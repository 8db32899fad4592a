import type { Static } from 'typebox';
import {
  address,
  count,
  flag,
  hash,
  nullable,
  object,
  tao,
  text,
  unknown,
} from '../../../format/schema/pieces.js';

export const data = object({
  specVersion: count,
  hash,
  signer: nullable(address),
  nonce: nullable(count),
  era: nullable(text),
  tip: nullable(tao),
  metadataHash: flag,
  call: object({ pallet: text, name: text, args: unknown }),
});

export type Data = Static<typeof data>;
