import type { Static } from 'typebox';
import {
  address,
  blockNumber,
  count,
  hash,
  hex,
  listOf,
  nullable,
  object,
  oneOf,
  text,
  unknown,
} from '../../format/schema/pieces.js';

/** How far a transaction got; `signed` was written down and maybe never sent. */
export const status = oneOf(
  'signed',
  'submitted',
  'included',
  'finalized',
  'failed',
  'refused',
  'expired',
  'superseded',
  'unseen',
);

export const data = object({
  hash,
  status,
  reason: nullable(text),
  block: nullable(object({ number: blockNumber, hash })),
  signedAt: text,
  command: text,
  signer: address,
  nonce: count,
  firstBlock: blockNumber,
  lastBlock: nullable(blockNumber),
  network: text,
  genesis: hash,
  specVersion: count,
  idempotencyKey: nullable(text),
  batch: nullable(object({ hashes: listOf(hash), position: count })),
  plan: unknown,
  bytes: hex,
});

export type Data = Static<typeof data>;
