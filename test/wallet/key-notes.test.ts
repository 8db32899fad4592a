import { describe, expect, it } from 'vitest';
import { keyFromSecretUri } from '../../src/wallet/derive.js';
import { signerOf } from '../../src/wallet/signer.js';

const notesOf = (uri: string, scheme: 'sr25519' | 'ed25519' = 'sr25519') => {
  const key = keyFromSecretUri(uri, scheme);
  if (!key) throw new Error(`${uri} is no key`);
  return signerOf(key).notes;
};
const note = Buffer.from('a salt that must come back');

describe('what a key wrote down is read by that key alone', () => {
  it.each(['sr25519', 'ed25519'] as const)('%s: a later run of the program opens it', (scheme) => {
    const sealed = notesOf('//Alice', scheme).seal('a commit', note);
    const opened = notesOf('//Alice', scheme).open('a commit', sealed);
    expect(Buffer.from(opened ?? [])).toEqual(note);
    expect(Buffer.from(sealed).includes(note)).toBe(false);
    expect(notesOf('//Alice', scheme).seal('a commit', note)).not.toEqual(sealed);
  });

  it('stays closed to another key, under another name, and after a change', () => {
    const alice = notesOf('//Alice');
    const sealed = alice.seal('a commit', note);
    expect(notesOf('//Bob').open('a commit', sealed)).toBeUndefined();
    expect(alice.open('another commit', sealed)).toBeUndefined();
    for (const at of [0, 12, 20, sealed.length - 1]) {
      const altered = sealed.slice();
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(alice.open('a commit', altered), `byte ${at}`).toBeUndefined();
    }
    expect(alice.open('a commit', sealed.subarray(0, 20))).toBeUndefined();
  });
});
