import type { Static } from 'typebox';
import {
  address,
  alpha,
  blockNumber,
  count,
  flag,
  listOf,
  netuid,
  nullable,
  object,
  oneOf,
  parts,
  price,
  ratio,
  tao,
  text,
} from '../../../format/schema/pieces.js';

const pool = object({ tao, alpha, open: flag, dynamic: flag });

/** `limit` is null where alpha trades one to one, `worst` where the sale itself would pass the limit. */
const sale = object({
  source: oneOf('runtime', 'reserves'),
  receives: tao,
  poolFee: alpha,
  impact: parts,
  priceAfter: price,
  limit: nullable(price),
  worst: nullable(tao),
});

/**
 * Null where it does not apply or the runtime does not have it: `sale` when the pool refuses, `fee`
 * unless asked for, `claims` off root, the locks on old runtimes.
 */
export const data = object({
  coldkey: address,
  free: tao,
  hotkey: address,
  hotkeyName: nullable(text),
  hotkeyOwner: nullable(address),
  take: ratio,
  registered: flag,
  children: count,
  parents: count,
  netuid,
  name: text,
  symbol: text,
  stake: alpha,
  price,
  value: tao,
  pool,
  sale: nullable(sale),
  fee: nullable(tao),
  emissionPerDay: nullable(alpha),
  hotkeyEmission: alpha,
  locked: nullable(alpha),
  available: nullable(alpha),
  claims: nullable(listOf(object({ owed: alpha, payable: flag }))),
  lastChange: nullable(blockNumber),
  next: listOf(text),
});

export type Data = Static<typeof data>;
