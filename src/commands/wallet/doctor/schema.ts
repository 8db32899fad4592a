import type { Static } from 'typebox';
import { count, listOf, object, oneOf, text } from '../../../format/schema/pieces.js';

const id = oneOf(
  'secret-mode',
  'public-mode',
  'folder-mode',
  'plain-coldkey',
  'pub-mismatch',
  'damaged-pub',
  'missing-pub',
  'damaged-key',
  'unknown-format',
  'unreadable-file',
  'duplicate-key',
  'agcli-format',
  'old-encryption',
  'integer-crypto-type',
  'leftover-temporary',
  'leftover-lock',
  'stray-secret',
  'archived-wallet',
);

const finding = object({
  id,
  severity: oneOf('danger', 'warning', 'notice'),
  path: text,
  problem: text,
  todo: text,
});

export const data = object({
  path: text,
  keys: count,
  findings: listOf(finding),
  fixed: listOf(object({ id, path: text, from: text, to: text })),
});

export type Data = Static<typeof data>;
