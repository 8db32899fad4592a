import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type NotedCommit, openCommitNotes } from '../../src/journal/commit-notes.js';
import { exactText } from '../../src/journal/exact-json.js';
import { Hidden } from '../../src/units/hidden.js';
import { parseNetuid } from '../../src/units/netuid.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { keyFromSecretUri } from '../../src/wallet/derive.js';
import { signerOf } from '../../src/wallet/signer.js';
import { tempFolder } from '../support/temp-folder.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const GENESIS = `0x${'ab'.repeat(32)}`;
const commit: NotedCommit = {
  ...{ kind: 'hash', genesis: GENESIS, hotkey: ALICE },
  ...{ netuid: parseNetuid('7'), mechanism: 1, hash: `0x${'0c'.repeat(32)}` },
};
const secret = { uids: [0, 3], values: [9, 65_535], versionKey: 2n ** 64n - 1n, salt: [1, 2, 3] };

const alice = () => {
  const key = keyFromSecretUri('//Alice', 'sr25519');
  if (!key) throw new Error('no key');
  return signerOf(key).notes;
};

describe('what was committed is never lost, and nobody else reads it', () => {
  it('gives it back to a later run, found by its place alone', () => {
    const folder = join(tempFolder(), 'commits');
    openCommitNotes(folder).keep(commit, secret, alice());
    const later = openCommitNotes(folder);
    expect(later.list(GENESIS, ALICE)).toEqual([commit]);
    expect(later.open(commit, alice())).toEqual(secret);
    expect(later.list(`0x${'00'.repeat(32)}`, ALICE)).toEqual([]);
    expect(later.open({ ...commit, mechanism: 0 }, alice())).toBeUndefined();
  });

  it('leaves neither weights nor salt readable on the disk', () => {
    const folder = join(tempFolder(), 'commits');
    openCommitNotes(folder).keep(commit, secret, alice());
    const place = join(folder, GENESIS, ALICE);
    const [name = ''] = readdirSync(place);
    const text = readFileSync(join(place, name), 'utf8');
    for (const word of ['uids', 'values', 'salt', '65535']) expect(text).not.toContain(word);
    expect(statSync(join(place, name)).mode & 0o777).toBe(0o600);
    expect(statSync(place).mode & 0o777).toBe(0o700);
    expect(readdirSync(place)).toHaveLength(1);
  });

  it('takes no note for another commit, and says which file is damaged', () => {
    const folder = join(tempFolder(), 'commits');
    const notes = openCommitNotes(folder);
    notes.keep(commit, secret, alice());
    const other: NotedCommit = { ...commit, hash: `0x${'0d'.repeat(32)}` };
    const place = join(folder, GENESIS, ALICE);
    const file = (hash: string) => join(place, `7-1-hash-${hash}.json`);
    renameSync(file(commit.hash), file(other.hash));
    const refusal = expect.objectContaining({ code: 'journal-damaged' });
    expect(() => notes.open(other, alice())).toThrow(refusal);
    writeFileSync(file(other.hash), 'no note');
    expect(() => notes.open(other, alice())).toThrow(refusal);
  });
});

it('writes down what holds a hidden value as if it were not there', () => {
  const request = { netuid: 1, salt: new Hidden([1, 2, 3]) };
  expect(exactText(request)).toBe('{"netuid":1,"salt":{}}');
  expect(request.salt.reveal()).toEqual([1, 2, 3]);
});
