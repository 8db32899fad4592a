import type { Static } from 'typebox';
import {
  address,
  alpha,
  flag,
  listOf,
  netuid,
  nullable,
  object,
} from '../../../../format/schema/pieces.js';

const lock = object({
  netuid,
  hotkey: nullable(address),
  locked: alpha,
  available: alpha,
  total: alpha,
  perpetual: flag,
});

export const data = object({ coldkey: address, locks: listOf(lock) });

export type Data = Static<typeof data>;
