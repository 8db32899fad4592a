import type { Static } from 'typebox';
import {
  blockNumber,
  count,
  hash,
  listOf,
  nullable,
  object,
  text,
} from '../../../format/schema/pieces.js';
import { extrinsic } from '../block-schema.js';

export const data = object({
  number: blockNumber,
  hash,
  parent: hash,
  stateRoot: hash,
  extrinsicsRoot: hash,
  time: nullable(text),
  specVersion: count,
  events: nullable(count),
  extrinsics: listOf(extrinsic),
});

export type Data = Static<typeof data>;
