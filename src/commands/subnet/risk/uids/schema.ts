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
  text,
  uid,
} from '../../../../format/schema/pieces.js';

/**
 * `goesWith` counts registrations from now, the next being 1; it is null where none takes the uid
 * while nothing else changes. `ahead` is null where the runtime goes by `score`, else `score` is.
 */
const neuron = object({
  uid,
  hotkey: address,
  hotkeyName: nullable(text),
  goesWith: nullable(count),
  immuneFor: count,
  spared: flag,
  emission: alpha,
  ahead: nullable(alpha),
  score: nullable(count),
  registeredAt: blockNumber,
});

export const data = object({
  netuid,
  rule: oneOf('emission', 'score'),
  mostNeurons: count,
  freeUids: count,
  immunityPeriod: count,
  minNonImmuneUids: count,
  neurons: listOf(neuron),
});

export type Data = Static<typeof data>;
