import type { Static } from 'typebox';
import {
  address,
  count,
  hash,
  integerText,
  listOf,
  netuid,
  nullable,
  object,
  uid,
} from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';
import { blocks } from '../committing/schema.js';
import { weight } from '../weight-schema.js';

const commit = { netuid, commitHash: hash, epoch: count };
const plan = {
  hotkey: address,
  commits: listOf(
    object({
      ...commit,
      uid,
      versionKey: integerText,
      weights: listOf(weight),
      reveal: blocks,
    }),
  ),
};
const did = {
  hotkey: address,
  commits: listOf(object({ ...commit, reveal: nullable(blocks) })),
};
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
