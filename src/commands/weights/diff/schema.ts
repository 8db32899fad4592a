import type { Static } from 'typebox';
import {
  address,
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
} from '../../../format/schema/pieces.js';

const neuron = { uid, hotkey: address };
const side = object({ weight: uid, share: text });
const validator = object({
  ...neuron,
  other: nullable(object(neuron)),
  equal: flag,
  moved: text,
  weights: listOf(object({ uid, before: side, after: side })),
});

export const data = object({
  ...{ netuid, mechanism: count },
  comparison: oneOf('blocks', 'validators', 'given'),
  since: nullable(blockNumber),
  equal: flag,
  validators: listOf(validator),
});

export type Data = Static<typeof data>;
