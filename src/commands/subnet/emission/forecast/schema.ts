import type { Static } from 'typebox';
import {
  blockNumber,
  listOf,
  nullable,
  object,
  tao,
  text,
} from '../../../../format/schema/pieces.js';

/** Blocks and times are estimates: `assumes` says what of. `time` is ISO 8601 in UTC. */
const halving = object({
  issuance: tao,
  emission: tao,
  block: blockNumber,
  time: nullable(text),
});

export const data = object({
  issuance: tao,
  supply: tao,
  blockEmission: tao,
  assumes: text,
  halvings: listOf(halving),
  forecast: listOf(object({ block: blockNumber, issuance: tao })),
});

export type Data = Static<typeof data>;
