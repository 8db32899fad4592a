import type { Static } from 'typebox';
import {
  address,
  count,
  integerText,
  listOf,
  netuid,
  object,
  oneOf,
  text,
  uid,
} from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';
import { weight } from '../weight-schema.js';

const did = {
  ...{ hotkey: address, netuid, mechanism: count, uid, versionKey: integerText },
  weights: listOf(weight),
};
const remark = object({
  rule: oneOf('self-weight', 'recycled-uid', 'new-uid', 'owner-uid', 'too-small', 'sorted'),
  level: oneOf('warning', 'note'),
  message: text,
});
const plan = { ...did, leftOut: listOf(uid), remarks: listOf(remark) };
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
