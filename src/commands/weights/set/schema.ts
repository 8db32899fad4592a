import type { Static } from 'typebox';
import {
  count,
  flag,
  hash,
  integerText,
  listOf,
  nullable,
  object,
  oneOf,
  optional,
  text,
  uid,
} from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';
import { blocks, place } from '../committing/schema.js';
import { weight } from '../weight-schema.js';

const mode = oneOf('plain', 'hash', 'timelock');
const remark = object({
  rule: oneOf('self-weight', 'recycled-uid', 'new-uid', 'owner-uid', 'too-small', 'sorted'),
  level: oneOf('warning', 'note'),
  message: text,
});
/** What a commit by hash or under a time lock has, and plain weights have not. */
const committed = { commitHash: hash, ciphertextHash: hash, round: count, epoch: count };
const plan = {
  ...{ mode, why: text },
  ...place,
  ...{ uid, versionKey: integerText, weights: listOf(weight) },
  ...{ leftOut: listOf(uid), remarks: listOf(remark) },
  commitHash: nullable(committed.commitHash),
  ciphertextHash: nullable(committed.ciphertextHash),
  round: nullable(committed.round),
  epoch: nullable(committed.epoch),
  reveal: nullable(blocks),
  pinnedBeacon: nullable(flag),
};
const set = { uid, versionKey: integerText, weights: listOf(weight) };
const reveal = nullable(blocks);
const optionals = {
  uid: optional(set.uid),
  versionKey: optional(set.versionKey),
  weights: optional(set.weights),
  commitHash: optional(committed.commitHash),
  ciphertextHash: optional(committed.ciphertextHash),
  round: optional(committed.round),
  epoch: optional(committed.epoch),
  reveal: optional(reveal),
};
const shapes = { plan: object(plan), did: object({ mode, ...place, ...optionals }) };

export const data = written(plan, { mode, ...place, ...set, ...committed, reveal });

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
