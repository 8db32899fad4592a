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

const axon = object({ ip: text, port: count, version: count });

const neuron = object({
  uid,
  hotkey: address,
  coldkey: address,
  stakeWeight: alpha,
  alphaStake: alpha,
  rootStake: tao,
  consensus: nullable(ratio),
  incentive: nullable(ratio),
  dividends: nullable(ratio),
  validatorTrust: nullable(ratio),
  trust: nullable(ratio),
  rank: nullable(ratio),
  emission: alpha,
  validatorPermit: flag,
  active: flag,
  lastUpdate: blockNumber,
  registeredAt: blockNumber,
  axon: nullable(axon),
});

export const data = object({
  netuid,
  name: text,
  symbol: text,
  tempo: count,
  blocksSinceLastEpoch: count,
  ownerColdkey: address,
  mostNeurons: count,
  neurons: listOf(neuron),
});

export type NeuronData = Static<typeof neuron>;
export type Data = Static<typeof data>;
