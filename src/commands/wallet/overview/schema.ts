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
  ratio,
  tao,
  text,
  uid,
} from '../../../format/schema/pieces.js';

const neuron = object({
  netuid,
  uid,
  hotkey: address,
  name: nullable(text),
  stake: alpha,
  ownStake: alpha,
  emission: alpha,
  incentive: ratio,
  dividends: ratio,
  validatorPermit: flag,
  active: flag,
  lastUpdate: blockNumber,
  blocksSinceUpdate: count,
});

export const data = object({
  coldkey: address,
  free: tao,
  hotkeys: listOf(object({ hotkey: address, name: nullable(text) })),
  neurons: listOf(neuron),
});

export type Data = Static<typeof data>;
