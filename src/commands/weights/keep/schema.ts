import type { Static } from 'typebox';
import {
  blockNumber,
  count,
  flag,
  hash,
  listOf,
  nullable,
  object,
  oneOf,
  text,
} from '../../../format/schema/pieces.js';
import { blocks, place } from '../committing/schema.js';

const event = object({
  kind: oneOf(
    ...(['settled', 'set', 'committed', 'revealed', 'opened', 'proved'] as const),
    ...(['mismatch', 'missed', 'failed', 'reconnected'] as const),
  ),
  block: blockNumber,
  commit: nullable(hash),
  message: text,
});

/** What waits when it ended; `noted` says whether this machine can reveal it. */
const waiting = object({
  kind: oneOf('hash', 'timelocked'),
  hash,
  state: oneOf('too-early', 'open', 'expired'),
  reveal: nullable(blocks),
  noted: flag,
});

/** `mostCommits` is null where only the rate limit bounds it; `events` holds the newest 500. */
export const data = object({
  status: oneOf('planned', 'done', 'stopped'),
  ...place,
  mode: oneOf('plain', 'hash', 'timelock'),
  mostCommits: nullable(count),
  rateLimit: count,
  submitted: count,
  revealed: count,
  opened: count,
  missed: count,
  mismatches: count,
  asIntended: nullable(flag),
  waiting: listOf(waiting),
  events: listOf(event),
});

export type Data = Static<typeof data>;
