import { expect, it } from 'vitest';
import { commitHash } from '../../../src/consensus/weights/commit-hash.js';
import { encodeCommitPreimage } from '../../../src/consensus/weights/commit-preimage.js';
import { toHex } from '../../../src/units/hex.js';
import { mechanismOf, storageIndex } from '../../../src/units/storage-index.js';

const commit = {
  accountId: new Uint8Array(32).fill(1),
  storageIndex: 1,
  uids: [0, 1],
  values: [10, 10],
  salt: [1, 2],
  versionKey: 0n,
};

it('writes lengths in the SCALE size the chain expects, or no reveal would match', () => {
  const salted = (length: number) =>
    encodeCommitPreimage({ ...commit, uids: [], values: [], salt: Array(length).fill(0) }).length -
    32 -
    2 -
    2 -
    8 -
    2 * length;
  expect([63, 64, 16_383, 16_384].map(salted)).toEqual([1, 2, 2, 4]);
});

it('commits each mechanism of a subnet to another hash', () => {
  expect(storageIndex(7, 1)).toBe(4103);
  expect(mechanismOf(4103)).toEqual({ netuid: 7, mecid: 1 });
  const other = commitHash({ ...commit, storageIndex: storageIndex(1, 1) });
  expect(toHex(other)).not.toBe(toHex(commitHash(commit)));
});

it('hashes Alice’s well-known commit as the chain does', () => {
  const accountId = Buffer.from(
    'd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d',
    'hex',
  );
  const hash = commitHash({ ...commit, accountId, salt: [1, 2, 3, 4, 5, 6, 7, 8] });
  expect(toHex(hash)).toBe('0xd9bf9b22a51844e113d525eaadc9ae576918c6590431b199dd8534c19cebc517');
});
