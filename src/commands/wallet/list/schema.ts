import type { Static } from 'typebox';
import { address, listOf, nullable, object, oneOf, text } from '../../../format/schema/pieces.js';

/** A key as it lies on the disk; its address is null when no file tells it. */
const stored = {
  address: nullable(address),
  protection: oneOf('absent', 'plain', 'encrypted', 'unreadable'),
};

export const wallet = object({
  name: text,
  coldkey: object(stored),
  hotkeys: listOf(object({ name: text, ...stored })),
});

export const data = object({ path: text, wallets: listOf(wallet) });

export type WalletData = Static<typeof wallet>;
export type ListData = Static<typeof data>;
