import type { Static } from 'typebox';
import {
  count,
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

/** `epoch` is that of the commit; `reveal` are the blocks in which it can be revealed. */
const plan = {
  mode: oneOf('hash'),
  ...place,
  uid,
  versionKey: integerText,
  weights: listOf(weight),
  commitHash: hash,
  epoch: count,
  reveal: blocks,
};
const did = { ...place, commitHash: hash, epoch: count, reveal: nullable(blocks) };
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
