import type { Static } from 'typebox';
import {
  address,
  alpha,
  blockNumber,
  count,
  flag,
  integerText,
  listOf,
  netuid,
  nullable,
  object,
  oneOf,
  price,
  ratio,
  tao,
  text,
  uid,
  unknown,
} from '../../../format/schema/pieces.js';

const axon = object({ ip: text, port: count, version: count });

const neuron = object({
  uid,
  hotkey: address,
  coldkey: address,
  called: nullable(text),
  identity: nullable(text),
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
  emissionPerDay: nullable(alpha),
  validatorPermit: flag,
  active: flag,
  lastUpdate: nullable(blockNumber),
  registeredAt: blockNumber,
  axon: nullable(axon),
});

const change = object({
  kind: oneOf('joined', 'left', 'replaced', 'swapped', 'moved', 'changed'),
  uid,
  hotkey: address,
  field: nullable(text),
  before: unknown,
  after: unknown,
  by: nullable(integerText),
  rank: nullable(count),
});

export const data = object({
  netuid,
  name: text,
  symbol: text,
  mechanism: count,
  mechanisms: count,
  tempo: count,
  blocksSinceLastEpoch: count,
  ownerColdkey: address,
  ownerHotkey: address,
  registeredAt: blockNumber,
  firstEmission: nullable(blockNumber),
  opensAt: nullable(blockNumber),
  price,
  taoInPool: tao,
  alphaInPool: alpha,
  alphaStaked: alpha,
  registrationCost: tao,
  registrationOpen: flag,
  mostNeurons: count,
  neurons: listOf(neuron),
  since: nullable(blockNumber),
  changes: nullable(listOf(change)),
});

export type NeuronData = Static<typeof neuron>;
export type ChangeData = Static<typeof change>;
export type Data = Static<typeof data>;
