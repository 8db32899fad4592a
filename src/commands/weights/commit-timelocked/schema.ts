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
  uid,
} from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';
import { blocks, place } from '../committing/schema.js';
import { weight } from '../weight-schema.js';

/** `epoch` is that of the commit; `reveal` are the blocks in which the chain opens it. */
const locked = { ciphertextHash: hash, round: count, epoch: count };
const plan = {
  mode: oneOf('timelock'),
  ...place,
  uid,
  versionKey: integerText,
  weights: listOf(weight),
  ...locked,
  reveal: blocks,
  pinnedBeacon: flag,
};
const did = { ...place, ...locked, reveal: nullable(blocks) };
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
