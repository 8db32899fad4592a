import type { Static } from 'typebox';
import {
  address,
  alpha,
  flag,
  listOf,
  netuid,
  object,
  price,
  tao,
  text,
} from '../../../format/schema/pieces.js';

const position = object({
  netuid,
  name: text,
  hotkey: address,
  stake: alpha,
  price,
  value: tao,
  hotkeyEmission: alpha,
  registered: flag,
});

export const data = object({ coldkey: address, positions: listOf(position), total: tao });

export type Data = Static<typeof data>;
