import type { Static } from 'typebox';
import {
  blockNumber,
  count,
  listOf,
  nullable,
  object,
  text,
} from '../../../format/schema/pieces.js';

const node = object({
  network: text,
  url: text,
  connectMs: nullable(count),
  roundTripMs: nullable(count),
  block: nullable(blockNumber),
  behind: nullable(count),
  genesis: nullable(text),
  specVersion: nullable(count),
  problem: nullable(text),
});

export const data = object({ nodes: listOf(node) });

export type Data = Static<typeof data>;
