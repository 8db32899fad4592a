import type { Static } from 'typebox';
import {
  address,
  count,
  flag,
  listOf,
  netuid,
  object,
  uid,
} from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';

const neuron = object({ uid, hotkey: address, coldkey: address });
const plan = { netuid, coldkey: address, before: count, uids: count, removed: listOf(neuron) };
const did = {
  ...{ netuid, uids: count, neurons: count },
  /** Who really went; others than the plan's where `asPlanned` is false. */
  ...{ removed: listOf(neuron), asPlanned: flag },
};
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
