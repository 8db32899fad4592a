import type { Static } from 'typebox';
import {
  blockNumber,
  hash,
  integerText,
  listOf,
  object,
  uid,
} from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';
import { place } from '../committing/schema.js';
import { weight } from '../weight-schema.js';

const shown = { ...place, uid, versionKey: integerText, weights: listOf(weight) };
const plan = { ...shown, commits: listOf(object({ commitHash: hash, block: blockNumber })) };
const shapes = { plan: object(plan) };

export const data = written(plan, shown);

export type PlanData = Static<typeof shapes.plan>;
