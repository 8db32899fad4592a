import type { Static } from 'typebox';
import {
  address,
  blockNumber,
  count,
  hash,
  listOf,
  nullable,
  object,
  text,
} from '../../../format/schema/pieces.js';
import { status } from '../story-schema.js';

export const data = object({
  transactions: listOf(
    object({
      hash,
      status,
      signedAt: text,
      command: text,
      signer: address,
      nonce: count,
      network: text,
      block: nullable(blockNumber),
      idempotencyKey: nullable(text),
    }),
  ),
});

export type Data = Static<typeof data>;
