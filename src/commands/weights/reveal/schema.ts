import type { Static } from 'typebox';
import {
  blockNumber,
  hash,
  integerText,
  listOf,
  nullable,
  object,
  uid,
} from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';
import { blocks, place } from '../committing/schema.js';
import { weight } from '../weight-schema.js';

const shown = { ...place, uid, versionKey: integerText, weights: listOf(weight) };
/** `reveal` are the blocks in which the commit can be revealed. */
const plan = { ...shown, commitHash: hash, committedIn: blockNumber, reveal: nullable(blocks) };
const shapes = { plan: object(plan), did: object(shown) };

export const data = written(plan, shown);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
