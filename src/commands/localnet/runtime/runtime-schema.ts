import type { Static } from 'typebox';
import { count, flag, hash, object, text } from '../../../format/schema/pieces.js';

export const runtime = object({
  hash,
  specName: text,
  specVersion: count,
  bytes: count,
  source: text,
  added: text,
  sound: flag,
});

export type RuntimeData = Static<typeof runtime>;
