import type { Static } from 'typebox';
import {
  address,
  blockNumber,
  count,
  flag,
  listOf,
  netuid,
  object,
  text,
  uid,
} from '../../../format/schema/pieces.js';

const validator = object({ uid, hotkey: address, setIn: blockNumber });
const copy = object({
  ...{ follower: validator, leader: validator, seenIn: blockNumber },
  ...{ likeness: text, identical: flag, lag: count, uids: count },
});

export const data = object({
  ...{ netuid, mechanism: count, least: text },
  blocks: listOf(blockNumber),
  copies: listOf(copy),
});

export type Data = Static<typeof data>;
