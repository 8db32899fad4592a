import { describe, expect, it } from 'vitest';
import { openLocalChain } from '../../../../src/localnet/index.js';
import { counterHex, counterRuntime } from '../../../support/counter-runtime.js';
import { testSession } from '../../../support/session.js';
import { hex, manualChain } from './manual-chain.js';

const ROOM = 3;

describe('the pool', () => {
  it('puts higher priority first, then first come, and never a nonce before its predecessor', async () => {
    const { chain, submit, extrinsicsOfHead, session } = await manualChain();
    const early = { sender: 1, nonce: 0, priority: 1, weight: 0 };
    const late = { sender: 1, nonce: 1, priority: 9, weight: 0 };
    const rich = { sender: 2, nonce: 0, priority: 5, weight: 0 };
    const other = { sender: 3, nonce: 0, priority: 1, weight: 0 };
    for (const tx of [early, late, rich, other]) await submit(tx);
    const expected = [rich, early, late, other].map(hex);
    expect(await session.request('author_pendingExtrinsics')).toEqual(expected);
    await chain.advance(1);
    expect(await extrinsicsOfHead()).toEqual(expected);
    expect(await session.request('author_pendingExtrinsics')).toEqual([]);
  });

  it('keeps a nonce that is ahead of its turn and takes it once the gap is filled', async () => {
    const { chain, submit, watch, session, extrinsicsOfHead } = await manualChain();
    const third = await watch({ sender: 1, nonce: 2 });
    const second = await watch({ sender: 1, nonce: 1 });
    expect(await session.results(third, 1)).toEqual(['future']);
    await chain.advance(1);
    expect(await extrinsicsOfHead()).toEqual([]);
    await submit({ sender: 1, nonce: 0 });
    await chain.advance(1);
    expect(await extrinsicsOfHead()).toEqual([0, 1, 2].map((nonce) => hex({ sender: 1, nonce })));
    const { hash } = chain.head();
    const statuses = ['future', 'ready', { broadcast: [expect.any(String)] }];
    const end = [{ inBlock: hash }, { finalized: hash }];
    expect(await session.results(second, 5)).toEqual([...statuses, ...end]);
    expect(await session.results(third, 5)).toEqual([...statuses, ...end]);
  });

  it('takes a future one whose predecessor reached the chain by a block of its own', async () => {
    const { chain, submit, session } = await manualChain();
    await submit({ sender: 1, nonce: 0 });
    await chain.advance(1);
    await submit({ sender: 1, nonce: 2 });
    await chain.advance(1);
    await submit({ sender: 1, nonce: 1 });
    await chain.advance(1);
    expect(await session.request('state_getStorage', counterHex)).toBe('0x03000000');
  });

  it('answers 1013 for one it has, and 1012 for one it just rejected or included', async () => {
    const { chain, submit } = await manualChain();
    const hash = await submit({ sender: 1, nonce: 0 });
    await expect(submit({ sender: 1, nonce: 0 })).rejects.toMatchObject({
      code: 1013,
      message: 'Transaction Already Imported',
      data: hash,
    });
    await chain.advance(1);
    await expect(submit({ sender: 1, nonce: 0 })).rejects.toMatchObject({ code: 1012 });
    await expect(submit({ sender: 2, nonce: 0, mood: 'unpaid' })).rejects.toMatchObject({
      code: 1010,
    });
    await expect(submit({ sender: 2, nonce: 0, mood: 'unpaid' })).rejects.toMatchObject({
      code: 1012,
      message: 'Transaction is temporarily banned',
    });
  });

  it('answers 1010 in a node’s words for what the runtime will not take', async () => {
    const { chain, submit } = await manualChain();
    await submit({ sender: 1, nonce: 0 });
    await chain.advance(1);
    const invalid = (data: string) => ({ code: 1010, message: 'Invalid Transaction', data });
    await expect(submit({ sender: 1, nonce: 0, add: 7 })).rejects.toMatchObject(
      invalid('Transaction is outdated'),
    );
    await expect(submit({ sender: 2, nonce: 0, mood: 'unpaid' })).rejects.toMatchObject(
      invalid('Inability to pay some fees (e.g. account balance too low)'),
    );
    await expect(submit({ sender: 2, nonce: 0, mood: 'custom' })).rejects.toMatchObject(
      invalid('Custom error: 42'),
    );
  });

  it('answers 1014 for a second one with the same nonce, unless it pays more', async () => {
    const { chain, submit, watch, session, extrinsicsOfHead } = await manualChain();
    const first = await watch({ sender: 1, nonce: 0, priority: 5 });
    await expect(submit({ sender: 1, nonce: 0, priority: 5, add: 2 })).rejects.toMatchObject({
      code: 1014,
      message: 'Priority is too low: (5 vs 5)',
    });
    const dearer = { sender: 1, nonce: 0, priority: 6 };
    const usurper = await submit(dearer);
    expect((await session.results(first, 3)).at(-1)).toEqual({ usurped: usurper });
    await chain.advance(1);
    expect(await extrinsicsOfHead()).toEqual([hex(dearer)]);
  });

  it('drops what turns out to be invalid in a block, with all that depends on it', async () => {
    const { chain, watch, submit, session, extrinsicsOfHead } = await manualChain();
    const souring = await watch({ sender: 1, nonce: 0, mood: 'souring' });
    const dependent = await watch({ sender: 1, nonce: 1 });
    const trapping = await watch({ sender: 3, nonce: 0, mood: 'trap' });
    await submit({ sender: 2, nonce: 0 });
    await chain.advance(1);
    expect(await extrinsicsOfHead()).toEqual([hex({ sender: 2, nonce: 0 })]);
    for (const watched of [souring, dependent, trapping]) {
      expect((await session.results(watched, 3)).at(-1)).toBe('invalid');
    }
    expect(await session.request('author_pendingExtrinsics')).toEqual([]);
    expect(await session.request('state_getStorage', counterHex)).toBe('0x01000000');
  });

  it('lets what does not fit wait for the next block, and its successors with it', async () => {
    const { chain, watch, submit, session, extrinsicsOfHead } = await manualChain();
    const big = { sender: 1, nonce: 0, weight: ROOM };
    const wide = { sender: 2, nonce: 0, weight: 2 };
    const after = { sender: 2, nonce: 1, weight: 0 };
    await submit(big);
    const waiting = await watch(wide);
    await submit(after);
    await chain.advance(1);
    expect(await extrinsicsOfHead()).toEqual([hex(big)]);
    await chain.advance(1);
    expect(await extrinsicsOfHead()).toEqual([hex(wide), hex(after)]);
    expect((await session.results(waiting, 4)).at(-1)).toEqual({ finalized: chain.head().hash });
  });

  it('asks again after each block, and lets go of what that block made invalid', async () => {
    const { chain, submit, watch, session, pending } = await manualChain();
    await submit({ sender: 1, nonce: 0, weight: ROOM });
    const early = await watch({ sender: 2, nonce: 0, mood: 'early', weight: 1 });
    const after = await watch({ sender: 2, nonce: 1, weight: 1 });
    await chain.advance(1);
    for (const watched of [early, after]) {
      expect((await session.results(watched, 3)).at(-1)).toBe('invalid');
    }
    expect(await pending()).toEqual([]);
    const again = submit({ sender: 2, nonce: 0, mood: 'early', weight: 1 });
    await expect(again).rejects.toMatchObject({ code: 1012 });
  });

  it('throws out what it is told to, with all that depends on it, and bans it', async () => {
    const { submit, watch, session, pending } = await manualChain();
    const first = await watch({ sender: 1, nonce: 0 });
    const hash = await submit({ sender: 1, nonce: 1 });
    const other = await submit({ sender: 2, nonce: 0 });
    const chosen = [{ extrinsic: hex({ sender: 1, nonce: 0 }) }, { hash }, { hash: other }];
    expect(await session.request('author_removeExtrinsic', chosen)).toHaveLength(3);
    expect((await session.results(first, 3)).at(-1)).toBe('invalid');
    expect(await pending()).toEqual([]);
    await expect(submit({ sender: 1, nonce: 0 })).rejects.toMatchObject({ code: 1012 });
  });

  it('lets go of a mortal one that no block took in time', async () => {
    const { chain, watch, session } = await manualChain();
    const stuck = await watch({ sender: 1, nonce: 0, longevity: 2, weight: ROOM + 1 });
    await chain.advance(1);
    expect(await session.results(stuck, 2)).toHaveLength(2);
    await chain.advance(1);
    expect((await session.results(stuck, 3)).at(-1)).toBe('invalid');
  });

  it('refuses bytes that are no extrinsic, and one that nothing could replace', async () => {
    const { session, submit } = await manualChain();
    await expect(session.request('author_submitExtrinsic', '0x1234')).rejects.toMatchObject({
      code: 1001,
    });
    await expect(submit({ sender: 1, nonce: 0, mood: 'empty' })).rejects.toMatchObject({
      code: 1019,
      message: 'No tags provided',
    });
  });

  it('counts waiting ones into the next nonce', async () => {
    const { session, submit } = await manualChain();
    const address = '5C62Ck4UrFPiBtoCmeSrgF7x9yv9mn38446dhCpsi2mLHiFT';
    await submit({ sender: 1, nonce: 0 });
    await submit({ sender: 1, nonce: 1 });
    await submit({ sender: 1, nonce: 3 });
    expect(await session.request('system_accountNextIndex', address)).toBe(2);
  });
});

describe('blocks that come by themselves', () => {
  const instant = () =>
    openLocalChain({ dir: undefined, runtime: counterRuntime(), blockTime: 'instant' });

  it('an instant chain takes what was submitted together in one block, and the rest after it', async () => {
    const chain = await instant();
    const session = testSession(chain);
    const ids = await Promise.all(
      [0, 1, 2, 3].map((nonce) =>
        session.request('author_submitAndWatchExtrinsic', hex({ sender: 1, nonce })),
      ),
    );
    const results = await Promise.all(ids.map((id) => session.results(id, 4)));
    const first = await session.request('chain_getBlockHash', 1);
    const second = await session.request('chain_getBlockHash', 2);
    expect(results.map((statuses) => statuses.at(-1))).toEqual([
      ...[first, first, first].map((finalized) => ({ finalized })),
      { finalized: second },
    ]);
    expect(chain.head().number).toBe(2);
    await chain.close();
  });

  it('an instant chain does not spin on one that no block can take', async () => {
    const chain = await instant();
    const session = testSession(chain);
    await session.request('author_submitExtrinsic', hex({ sender: 1, nonce: 0, weight: 4 }));
    const watched = await session.request(
      'author_submitAndWatchExtrinsic',
      hex({ sender: 2, nonce: 0 }),
    );
    await session.results(watched, 4);
    expect(chain.head().number).toBeLessThanOrEqual(2);
    await chain.close();
  });

  it('an interval chain builds blocks on its own until it is closed', async () => {
    const runtime = counterRuntime();
    const chain = await openLocalChain({ dir: undefined, runtime, blockTime: 5 });
    const session = testSession(chain);
    const heads = await session.request('chain_subscribeNewHeads');
    expect(await session.results(heads, 4)).toMatchObject([
      { number: '0x0' },
      { number: '0x1' },
      { number: '0x2' },
      { number: '0x3' },
    ]);
    await chain.close();
    await expect(chain.advance(1)).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('tells watchers and later callers when a defect of the runtime stops the chain', async () => {
    const chain = await instant();
    const session = testSession(chain);
    const watched = await session.request(
      'author_submitAndWatchExtrinsic',
      hex({ sender: 1, nonce: 0, mood: 'panic' }),
    );
    expect((await session.results(watched, 3)).at(-1)).toBe('dropped');
    const next = session.request('author_submitExtrinsic', hex({ sender: 2, nonce: 0 }));
    await expect(next).rejects.toThrow('a defect of the runtime');
    expect(chain.head().number).toBe(0);
    await chain.close();
  });
});
