import type { Static } from 'typebox';
import {
  address,
  alpha,
  flag,
  listOf,
  netuid,
  nullable,
  object,
  price,
  ratio,
  tao,
  text,
} from '../../../format/schema/pieces.js';

const worth = { free: tao, value: tao, ifSold: tao, claimable: tao };

const claim = object({ owed: alpha, value: tao, payable: flag });

/**
 * `ifSold` is null where the pool refuses to trade it, `emissionPerDay` where it cannot be told, and
 * `claims` on all but root, or where the runtime has none.
 */
const position = object({
  coldkey: address,
  netuid,
  name: text,
  symbol: text,
  hotkey: address,
  hotkeyName: nullable(text),
  stake: alpha,
  price,
  value: tao,
  ifSold: nullable(tao),
  emissionPerDay: nullable(alpha),
  hotkeyEmission: alpha,
  take: ratio,
  claims: nullable(listOf(claim)),
  registered: flag,
});

/** The amounts beside the lists are of all coldkeys together. */
export const data = object({
  ...worth,
  coldkeys: listOf(object({ address, label: nullable(text), ...worth })),
  positions: listOf(position),
});

export type Data = Static<typeof data>;
