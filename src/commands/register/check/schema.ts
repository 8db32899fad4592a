import type { Static } from 'typebox';
import {
  address,
  blockNumber,
  flag,
  listOf,
  netuid,
  nullable,
  object,
  text,
  uid,
} from '../../../format/schema/pieces.js';

/**
 * `immuneUntil` is the first block in which the uid may be replaced, null on root, where stake alone
 * counts; `immune` is told of the block after the one that was read, the next to take a registration.
 */
const place = object({
  hotkey: address,
  hotkeyName: nullable(text),
  netuid,
  uid,
  registeredAt: blockNumber,
  immuneUntil: nullable(blockNumber),
  immune: flag,
});

export const data = object({ hotkeys: listOf(address), places: listOf(place) });

export type Data = Static<typeof data>;
