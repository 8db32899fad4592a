import type { Static } from 'typebox';
import { address, object, oneOf, text } from '../../format/schema/pieces.js';

const facts = {
  address,
  status: oneOf('created', 'restored', 'watched'),
  protection: oneOf('encrypted', 'plain', 'absent'),
};

export const writtenColdkey = object({ path: text, wallet: text, coldkey: object(facts) });

export const writtenHotkey = object({
  path: text,
  wallet: text,
  hotkey: object({ name: text, ...facts }),
});

export type WrittenColdkey = Static<typeof writtenColdkey>;
export type WrittenHotkey = Static<typeof writtenHotkey>;
