import type { Static } from 'typebox';
import {
  address,
  alpha,
  blockNumber,
  count,
  decimalText,
  flag,
  integerText,
  listOf,
  netuid,
  nullable,
  object,
  oneOf,
  ratio,
  signed,
  text,
  uid,
} from '../../../format/schema/pieces.js';

const scores = object({
  ...{ stakeWeight: ratio, consensus: ratio, incentive: ratio, dividends: ratio },
  ...{ validatorTrust: ratio, emission: alpha, permit: flag, active: flag },
});

/** Before is null for a neuron that a change adds; moves are in the parts that the scores count. */
const neuron = object({
  uid,
  hotkey: nullable(address),
  before: nullable(scores),
  after: scores,
  change: object({
    ...{ consensus: signed, incentive: signed, dividends: signed, validatorTrust: signed },
    emissionUnits: integerText,
  }),
});

/** A share of one: raw in parts of 2^32, and as a decimal. */
const share = object({ raw: integerText, share: decimalText });

const explanation = object({
  ...{ uid, consensus: share, incentive: share, dividends: share },
  ...{ incentiveRounding: share, dividendsRounding: share },
});

/** Where a part of the explained neuron's scores comes from; the gives and the rounding make the whole. */
const source = object({
  partOf: oneOf('incentive', 'dividends'),
  fromUid: uid,
  ...{ activeStake: nullable(share), weight: nullable(share), counted: nullable(share) },
  ...{ cutOff: nullable(share), bondShare: nullable(share), gives: share },
});

/** The watched neuron's scores under one value of the sweep. */
const point = object({
  ...{ value: text, raw: integerText, consensus: ratio },
  ...{ incentive: ratio, dividends: ratio, emission: alpha },
});

export const data = object({
  ...{ netuid, source: oneOf('chain', 'file'), mechanism: count, mechanisms: count },
  ...{ specVersion: count, readAt: blockNumber, epochBlock: blockNumber, emission: alpha },
  changes: listOf(text),
  neurons: listOf(neuron),
  explanation: nullable(explanation),
  sources: listOf(source),
  sweep: nullable(object({ of: text, watchedUid: uid })),
  points: listOf(point),
});

export type Data = Static<typeof data>;
