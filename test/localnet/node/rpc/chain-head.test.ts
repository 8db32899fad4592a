import { blake2AsHex } from '@polkadot/util-crypto';
import { describe, expect, it } from 'vitest';
import { counterHex, mapPrefix } from '../../../support/counter-runtime.js';
import { hexOf } from '../../../support/session.js';
import { followedChain } from './followed-chain.js';

const UNKNOWN = `0x${'12'.repeat(32)}`;
const nonceOf1 = hexOf(new Uint8Array(32).fill(1));
const spec = (specVersion: number) => ({
  type: 'valid',
  spec: {
    specName: 'counter',
    implName: 'counter',
    specVersion,
    implVersion: 1,
    transactionVersion: 1,
    apis: { '0x0102030405060708': 4 },
  },
});

describe('a client that follows the head', () => {
  it('hears of the last final blocks with their rules, then of each block: new, best, final', async () => {
    const { chain, events } = await followedChain();
    const one = await chain.advance(1);
    expect(await events(5)).toEqual([
      {
        event: 'initialized',
        finalizedBlockHashes: [chain.genesis.hash],
        finalizedBlockRuntime: spec(1),
      },
      { event: 'bestBlockChanged', bestBlockHash: chain.genesis.hash },
      {
        event: 'newBlock',
        blockHash: one.hash,
        parentBlockHash: chain.genesis.hash,
        newRuntime: null,
      },
      { event: 'bestBlockChanged', bestBlockHash: one.hash },
      { event: 'finalized', finalizedBlockHashes: [one.hash], prunedBlockHashes: [] },
    ]);
  });

  it('that comes late hears of the unfinal blocks, each after its parent', async () => {
    const { chain, session } = await followedChain({ finalityLag: 2 });
    const hashes = [chain.genesis.hash];
    for (let each = 0; each < 9; each++) hashes.push((await chain.advance(1)).hash);
    const late = await session.request('chainHead_v1_follow', false);
    expect(await session.results(late, 4)).toEqual([
      { event: 'initialized', finalizedBlockHashes: hashes.slice(3, 8) },
      { event: 'newBlock', blockHash: hashes[8], parentBlockHash: hashes[7] },
      { event: 'newBlock', blockHash: hashes[9], parentBlockHash: hashes[8] },
      { event: 'bestBlockChanged', bestBlockHash: hashes[9] },
    ]);
  });

  it('is told of new rules with the block that brought them', async () => {
    const { chain, submit, events } = await followedChain();
    await submit({ sender: 1, nonce: 0, add: 1000 });
    await chain.advance(2);
    const blocks = (await events(8)).filter(({ event }) => event === 'newBlock');
    expect(blocks.map(({ newRuntime }) => newRuntime)).toEqual([spec(2), null]);
  });

  it('sees a fork win: the lost blocks are pruned only once another block is final in their place', async () => {
    const { chain, session, events } = await followedChain({ finalityLag: 2 }, false);
    const a1 = await chain.advance(1);
    const a2 = await chain.advance(1);
    await session.request('localnet_revert', 1);
    const b2 = await chain.advance(1);
    await session.request('localnet_revert', 2);
    const c1 = await chain.advance(1);
    await chain.advance(1);
    await chain.advance(1);
    const told = (await events(16)).slice(2);
    const best = ({ hash }: { hash: string }) => ({
      event: 'bestBlockChanged',
      bestBlockHash: hash,
    });
    const born = (block: { hash: string }, parent: { hash: string }) => [
      { event: 'newBlock', blockHash: block.hash, parentBlockHash: parent.hash },
      best(block),
    ];
    expect(told.slice(0, 10)).toEqual([
      ...born(a1, chain.genesis),
      ...born(a2, a1),
      best(a1),
      ...born(b2, a1),
      best(chain.genesis),
      ...born(c1, chain.genesis),
    ]);
    expect(told.at(-1)).toEqual({
      event: 'finalized',
      finalizedBlockHashes: [c1.hash],
      prunedBlockHashes: expect.arrayContaining([a1.hash, a2.hash, b2.hash]),
    });
  });

  it('is stopped when it pins without end, and may follow anew; one that unpins goes on', async () => {
    const { chain, session, events, event, id, ask } = await followedChain({}, false);
    const tidy = await session.request('chainHead_v1_follow', false);
    const one = await chain.advance(1);
    await session.request('chainHead_v1_unpin', tidy, [chain.genesis.hash, one.hash]);
    await chain.advance(1023);
    const last = await event(2 + 3 * 1024 + 1);
    expect(last).toEqual({ event: 'stop' });
    expect(await session.request('chainHead_v1_header', tidy, chain.head().hash)).not.toBeNull();
    expect(await ask('header', chain.head().hash)).toBeNull();
    expect(await ask('body', chain.head().hash)).toEqual({ result: 'limitReached' });
    expect(await ask('unfollow')).toBeNull();
    const anew = await session.request('chainHead_v1_follow', false);
    await chain.advance(1);
    expect(await session.results(anew, 5)).toHaveLength(5);
    expect((await events(1)).filter(({ event }) => event === 'stop')).toHaveLength(1);
    expect(id).not.toBe(anew);
  });

  it('may follow four times at once, and again after it has unfollowed', async () => {
    const { session, id } = await followedChain();
    for (let each = 0; each < 3; each++) await session.request('chainHead_v1_follow', true);
    const fifth = session.request('chainHead_v1_follow', true);
    await expect(fifth).rejects.toMatchObject({ code: -32800 });
    await session.request('chainHead_v1_unfollow', id);
    await session.request('chainHead_v1_follow', true);
    await expect(session.request('chainHead_v1_follow')).rejects.toMatchObject({ code: -32602 });
  });
});

describe('reading a reported block', () => {
  it('answers its header at once, and its body and calls by an event', async () => {
    const { chain, ask, operation } = await followedChain();
    const { hash } = chain.genesis;
    const header = (await ask('header', hash)) as `0x${string}`;
    expect(blake2AsHex(header, 256)).toBe(hash);
    expect(await operation(await ask('body', hash), 'operationBodyDone')).toEqual([
      { event: 'operationBodyDone', value: [] },
    ]);
    const call = await ask('call', hash, 'AccountNonceApi_account_nonce', nonceOf1);
    expect(await operation(call, 'operationCallDone')).toEqual([
      { event: 'operationCallDone', output: '0x00000000' },
    ]);
    const missing = await operation(await ask('call', hash, 'No_such', '0x'), 'operationError');
    expect(missing).toEqual([
      { event: 'operationError', error: expect.stringContaining('No_such') },
    ]);
  });

  it('answers values and hashes, of one key or of all under it, at the block that was named', async () => {
    const { chain, submit, ask, operation } = await followedChain();
    await submit({ sender: 1, nonce: 0, add: 5 });
    const { hash } = await chain.advance(1);
    await submit({ sender: 1, nonce: 1, add: 5 });
    await chain.advance(1);
    const key = `${hexOf(mapPrefix)}0a`;
    const items = [
      { key: counterHex, type: 'value' },
      { key: counterHex, type: 'hash' },
      { key: `${counterHex}00`, type: 'value' },
      { key: key.slice(0, -1).concat('f'), type: 'descendantsHashes' },
      { key, type: 'descendantsValues' },
    ];
    const started = await ask('storage', hash, items, null);
    expect(started).toMatchObject({ result: 'started', discardedItems: 0 });
    expect(await operation(started, 'operationStorageDone')).toEqual([
      {
        event: 'operationStorageItems',
        items: [
          { key: counterHex, value: '0x05000000' },
          { key: counterHex, hash: blake2AsHex('0x05000000', 256) },
          { key: `${hexOf(mapPrefix)}0f`, hash: blake2AsHex('0x0f000000', 256) },
          { key, value: '0x0a000000' },
        ],
      },
      { event: 'operationStorageDone' },
    ]);
  });

  it.each([
    { title: 'an unknown hash', at: UNKNOWN, code: -32801 },
    { title: 'text that is no hash', at: '0x12', code: -32602 },
  ])('refuses $title with $code', async ({ at, code }) => {
    const { ask } = await followedChain();
    for (const method of ['header', 'body', 'unpin']) {
      await expect(ask(method, at)).rejects.toMatchObject({ code });
    }
  });

  it.each([
    { title: 'a Merkle value', items: [{ key: '0x', type: 'closestDescendantMerkleValue' }] },
    { title: 'a type that is none', items: [{ key: '0x', type: 'values' }] },
    { title: 'items that are no list', items: 'value' },
    { title: 'a child trie', items: [], child: '0x01' },
  ])('refuses $title', async ({ items, child = null }) => {
    const { chain, ask } = await followedChain();
    const asked = ask('storage', chain.genesis.hash, items, child);
    await expect(asked).rejects.toMatchObject({ code: -32602 });
  });

  it('runs no entry point for a client that does not follow the rules', async () => {
    const { chain, ask } = await followedChain({}, false);
    const asked = ask('call', chain.genesis.hash, 'Core_version', '0x');
    await expect(asked).rejects.toMatchObject({ code: -32802 });
  });

  it('answers until the block is unpinned, all hashes of a list or none', async () => {
    const { chain, ask } = await followedChain();
    const { hash } = await chain.advance(1);
    const both = [chain.genesis.hash, hash];
    await expect(ask('unpin', [hash, UNKNOWN])).rejects.toMatchObject({ code: -32801 });
    await expect(ask('unpin', [hash, hash])).rejects.toMatchObject({ code: -32804 });
    expect(await ask('header', hash)).not.toBeNull();
    expect(await ask('unpin', both)).toBeNull();
    await expect(ask('header', hash)).rejects.toMatchObject({ code: -32801 });
    await expect(ask('unpin', hash)).rejects.toMatchObject({ code: -32801 });
  });

  it('of a lost fork still gives header and body, but never the state that replaced it', async () => {
    const { chain, session, submit, ask, operation } = await followedChain({ finalityLag: 3 });
    await submit({ sender: 1, nonce: 0, add: 5 });
    const { hash } = await chain.advance(1);
    await session.request('localnet_revert', 1, true);
    await submit({ sender: 1, nonce: 0, add: 7 });
    await chain.advance(1);
    expect(await ask('header', hash)).not.toBeNull();
    const [{ value } = { value: [] }] = await operation(
      await ask('body', hash),
      'operationBodyDone',
    );
    expect(value).toHaveLength(2);
    const gone = [{ event: 'operationInaccessible' }];
    const items = [{ key: counterHex, type: 'value' }];
    const read = await ask('storage', hash, items, null);
    expect(await operation(read, 'operationInaccessible')).toEqual(gone);
    const call = await ask('call', hash, 'AccountNonceApi_account_nonce', nonceOf1);
    expect(await operation(call, 'operationInaccessible')).toEqual(gone);
  });
});
