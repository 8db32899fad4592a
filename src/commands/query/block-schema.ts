import {
  address,
  count,
  flag,
  hash,
  hex,
  listOf,
  nullable,
  object,
  tao,
  text,
  unknown,
} from '../../format/schema/pieces.js';

export const event = object({
  extrinsic: nullable(count),
  phase: text,
  pallet: text,
  name: text,
  fields: unknown,
});

export const extrinsic = object({
  index: count,
  hash,
  signer: nullable(address),
  nonce: nullable(count),
  tip: nullable(tao),
  call: nullable(text),
  args: unknown,
  succeeded: nullable(flag),
  undecoded: nullable(text),
  bytes: hex,
});

export const eventsList = listOf(event);
