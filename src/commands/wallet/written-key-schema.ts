import type { Static } from 'typebox';
import { address, nullable, object, oneOf, optional, text } from '../../format/schema/pieces.js';

const facts = {
  address,
  status: oneOf('created', 'restored', 'watched'),
  scheme: oneOf('sr25519', 'ed25519'),
  protection: oneOf('encrypted', 'plain', 'absent'),
  /** The folder that holds the key whose place this one took. */
  archived: nullable(text),
  /** Only with --reveal-mnemonic. */
  mnemonic: optional(text),
};

export const writtenColdkey = object({ path: text, wallet: text, coldkey: object(facts) });

export const writtenHotkey = object({
  path: text,
  wallet: text,
  hotkey: object({ name: text, ...facts }),
});

export type WrittenColdkey = Static<typeof writtenColdkey>;
export type WrittenHotkey = Static<typeof writtenHotkey>;

/** For a command that writes either. */
export const writtenKey = object({
  path: text,
  wallet: text,
  coldkey: optional(object(facts)),
  hotkey: optional(object({ name: text, ...facts })),
});

export type WrittenEither = Static<typeof writtenKey>;
