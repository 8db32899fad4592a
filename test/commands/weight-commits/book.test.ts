import { expect, it } from 'vitest';
import { commitBook } from '../../../src/commands/weights/committing/book.js';
import { refuse } from '../../../src/errors.js';
import { noNotes } from '../../support/no-notes.js';
import { ALICE, hash, input } from './scene.js';

it('a note that cannot be opened is warned of by its file, once, and hides no other', () => {
  const secret = { uids: [1], values: [65_535], versionKey: 0n, salt: [1] };
  const place = { kind: 'hash', genesis: '', hotkey: ALICE, mechanism: 0 } as const;
  const good = { ...place, netuid: input.netuid, hash: `0x${'b'.repeat(64)}` } as const;
  const warnings: string[] = [];
  const commitNotes = {
    open: (asked: { readonly hash: string }) => {
      if (asked.hash === good.hash) return secret;
      throw refuse('journal-damaged', 'notes/3-0-hash.json cannot be opened with this hotkey');
    },
  };
  const warn = (sentence: string) => warnings.push(sentence);
  const book = commitBook({ commitNotes, warn }, ALICE, { notes: noNotes });
  for (const _ of [1, 2]) expect(book.open({ ...good, hash })).toBeUndefined();
  expect(book.open(good)).toEqual(secret);
  expect(warnings).toEqual([expect.stringContaining('notes/3-0-hash.json')]);
});
