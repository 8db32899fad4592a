import { describe, expect, it } from 'vitest';
import { counterHex } from '../../../support/counter-runtime.js';
import { tempFolder } from '../../../support/temp-folder.js';
import { manualChain } from './manual-chain.js';

const counted = (count: number) => `0x0${count}000000`;

describe('a head that is not final yet', () => {
  it('is final so many blocks later, one after the other', async () => {
    const { chain, watch, session } = await manualChain({ finalityLag: 2 });
    const finals = await session.request('chain_subscribeFinalizedHeads');
    const watched = await watch({ sender: 1, nonce: 0 });
    const { hash } = await chain.advance(1);
    await chain.advance(1);
    expect(await session.results(watched, 3)).toEqual([
      'ready',
      { broadcast: [expect.any(String)] },
      { inBlock: hash },
    ]);
    expect(await session.request('chain_getFinalizedHead')).toBe(chain.genesis.hash);
    await chain.advance(1);
    expect((await session.results(watched, 4)).at(-1)).toEqual({ finalized: hash });
    expect(await session.request('chain_getFinalizedHead')).toBe(hash);
    expect(await session.results(finals, 2)).toMatchObject([{ number: '0x0' }, { number: '0x1' }]);
  });

  it('can be taken back: its transactions are retracted, wait again and land in another block', async () => {
    const { chain, watch, session } = await manualChain({ finalityLag: 3 });
    const first = await watch({ sender: 1, nonce: 0 });
    const { hash: lost } = await chain.advance(1);
    const second = await watch({ sender: 1, nonce: 1 });
    const { hash: alsoLost } = await chain.advance(1);
    const third = await watch({ sender: 1, nonce: 2 });
    expect(await session.request('localnet_revert', 2)).toEqual({
      number: 0,
      hash: chain.genesis.hash,
    });
    expect(await session.request('state_getStorage', counterHex)).toBeNull();
    expect(await session.request('chain_getHeader', lost)).toBeNull();
    const { hash } = await chain.advance(1);
    expect(hash).not.toBe(lost);
    const wait = ['ready', { broadcast: [expect.any(String)] }];
    const retold = (block: string) => [{ inBlock: block }, { retracted: block }, ...wait];
    expect(await session.results(first, 7)).toEqual([...wait, ...retold(lost), { inBlock: hash }]);
    expect(await session.results(second, 7)).toEqual([
      ...wait,
      ...retold(alsoLost),
      { inBlock: hash },
    ]);
    expect(await session.results(third, 3)).toEqual([...wait, { inBlock: hash }]);
    expect(await session.request('state_getStorage', counterHex)).toBe(counted(3));
    await chain.advance(3);
    expect((await session.results(first, 8)).at(-1)).toEqual({ finalized: hash });
  });

  it('can lose its transactions for good, and what waited for them waits again', async () => {
    const { chain, watch, session, pending } = await manualChain({ finalityLag: 3 });
    const gone = await watch({ sender: 1, nonce: 0 });
    const { hash } = await chain.advance(1);
    const successor = await watch({ sender: 1, nonce: 1 });
    await session.request('localnet_revert', 1, true);
    expect((await session.results(gone, 4)).at(-1)).toEqual({ retracted: hash });
    expect((await session.results(successor, 3)).at(-1)).toBe('future');
    expect(await pending()).toEqual([]);
    await chain.advance(1);
    expect(await session.request('state_getStorage', counterHex)).toBeNull();
  });

  it('tells that a transaction from before the fork is invalid after it', async () => {
    const { chain, watch, submit, session } = await manualChain({ finalityLag: 3 });
    const early = await watch({ sender: 2, nonce: 0, mood: 'early', weight: 1 });
    await chain.advance(1);
    await submit({ sender: 1, nonce: 0, priority: 9, weight: 3 });
    await session.request('localnet_revert', 1);
    await chain.advance(1);
    const told = await session.results(early, 7);
    expect(told.at(-1)).toBe('invalid');
    expect(told).not.toContainEqual({ finalized: expect.anything() });
  });

  it('cannot be taken back beyond what is final', async () => {
    const { chain, session } = await manualChain({ finalityLag: 2 });
    await chain.advance(5);
    const beyond = session.request('localnet_revert', 3);
    await expect(beyond).rejects.toMatchObject({ code: -32602 });
    await session.request('localnet_revert', 2);
    expect(chain.head().number).toBe(3);
    await expect(session.request('localnet_revert', 1)).rejects.toMatchObject({ code: -32602 });
    const plain = await manualChain();
    await plain.chain.advance(2);
    await expect(plain.session.request('localnet_revert', 1)).rejects.toMatchObject({
      data: '0 blocks are not final, and only those can be reverted',
    });
  });

  it('gives up telling of finality that does not come for 512 blocks', async () => {
    const { chain, watch, session } = await manualChain({ finalityLag: 1000 });
    const watched = await watch({ sender: 1, nonce: 0 });
    const { hash } = await chain.advance(1);
    await chain.advance(511);
    expect(await session.results(watched, 3)).toHaveLength(3);
    await chain.advance(1);
    expect((await session.results(watched, 4)).at(-1)).toEqual({ finalityTimeout: hash });
  });
});

it('a fork survives on disk once it has a block, and until then the old blocks come back', async () => {
  const dir = tempFolder();
  const open = () => manualChain({ dir, finalityLag: 9 });
  const { chain, submit, session } = await open();
  await submit({ sender: 1, nonce: 0 });
  await chain.advance(3);
  const before = chain.head();
  await session.request('localnet_revert', 3, true);
  await chain.close();

  const again = await open();
  expect(again.chain.head()).toEqual(before);
  expect(await again.session.request('state_getStorage', counterHex)).toBe(counted(1));
  await again.session.request('localnet_revert', 2);
  await again.session.request('localnet_revert', 1);
  const { hash } = await again.chain.advance(1);
  await again.chain.close();

  const forked = await open();
  expect(forked.chain.head()).toEqual({ number: 1, hash });
  expect(await forked.session.request('state_getStorage', counterHex)).toBeNull();
  await forked.chain.advance(2);
  expect(forked.chain.head().hash).not.toBe(before.hash);
  await forked.chain.close();
});
