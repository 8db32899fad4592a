import type { Static } from 'typebox';
import {
  address,
  count,
  listOf,
  netuid,
  nullable,
  object,
  oneOf,
  text,
  uid,
} from '../../../format/schema/pieces.js';

const axon = object({
  uid,
  hotkey: address,
  endpoint: nullable(text),
  state: oneOf('open', 'refused', 'silent', 'unreachable', 'none', 'private'),
  milliseconds: nullable(count),
});

export const data = object({ netuid, open: count, axons: listOf(axon) });

export type Data = Static<typeof data>;
