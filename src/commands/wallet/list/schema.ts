import type { Static } from 'typebox';
import {
  address,
  listOf,
  nullable,
  object,
  oneOf,
  optional,
  text,
} from '../../../format/schema/pieces.js';
import { holding } from '../holding-schema.js';

/** A key as it lies on the disk; its address is null when no file tells it. */
const stored = {
  address: nullable(address),
  protection: oneOf('absent', 'plain', 'encrypted', 'unreadable'),
};

const fields = {
  name: text,
  coldkey: object(stored),
  hotkeys: listOf(object({ name: text, ...stored })),
};

export const wallet = object(fields);

/** The balance is the coldkey's, and there only with --balances; null where its address is unknown. */
const listed = object({ ...fields, balance: optional(nullable(object(holding))) });

export const data = object({ path: text, wallets: listOf(listed) });

export type WalletData = Static<typeof wallet>;
export type ListData = Static<typeof data>;
