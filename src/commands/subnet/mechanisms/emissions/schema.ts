import type { Static } from 'typebox';
import {
  count,
  flag,
  listOf,
  netuid,
  nullable,
  object,
  parts,
  ratio,
} from '../../../../format/schema/pieces.js';

const mechanism = object({ mechanism: count, set: nullable(ratio), share: parts });

export const data = object({ netuid, even: flag, mechanisms: listOf(mechanism) });

export type Data = Static<typeof data>;
