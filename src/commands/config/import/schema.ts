import type { Static } from 'typebox';
import { flag, listOf, nullable, object, oneOf, text } from '../../../format/schema/pieces.js';

const item = object({
  /** As the other program calls it. */
  from: text,
  text,
  outcome: oneOf('taken', 'translated', 'kept', 'left-out'),
  key: nullable(text),
  value: nullable(text),
  reason: nullable(text),
});

export const data = object({
  from: text,
  origin: oneOf('btcli 9', 'btcli 11'),
  path: text,
  profile: nullable(text),
  dryRun: flag,
  settings: listOf(item),
});

export type Data = Static<typeof data>;
