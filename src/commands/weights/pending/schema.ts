import type { Static } from 'typebox';
import {
  address,
  blockNumber,
  count,
  flag,
  hash,
  listOf,
  netuid,
  nullable,
  object,
  oneOf,
} from '../../../format/schema/pieces.js';
import { blocks } from '../committing/schema.js';

/** `publishedAt` is in seconds since 1970; `open` says whether the chain has the pulse. */
const lock = object({ round: count, publishedAt: count, open: flag });

/** `state` is how the next block stands to the reveal; `noted` whether this machine can reveal it. */
const commit = object({
  kind: oneOf('hash', 'timelocked'),
  hotkey: address,
  hash,
  block: nullable(blockNumber),
  epoch: count,
  state: oneOf('too-early', 'open', 'expired'),
  reveal: nullable(blocks),
  lock: nullable(lock),
  noted: flag,
});

export const data = object({
  netuid,
  mechanism: count,
  commitReveal: flag,
  revealPeriod: count,
  lastStoredRound: count,
  pinnedBeacon: flag,
  commits: listOf(commit),
});

export type Data = Static<typeof data>;
