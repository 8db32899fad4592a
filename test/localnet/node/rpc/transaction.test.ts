import { describe, expect, it } from 'vitest';
import { counterHex } from '../../../support/counter-runtime.js';
import { hex, manualChain } from '../pool/manual-chain.js';

const nonce = (at: number) => hex({ sender: 1, nonce: at });

describe('a transaction that is broadcast', () => {
  it('lands in a block, and one that the runtime refuses is passed over in silence', async () => {
    const { chain, session } = await manualChain();
    const good = await session.request('transaction_v1_broadcast', nonce(0));
    const unpaid = hex({ sender: 2, nonce: 0, mood: 'unpaid' });
    const bad = await session.request('transaction_v1_broadcast', unpaid);
    expect([typeof good, typeof bad]).toEqual(['string', 'string']);
    await chain.advance(1);
    expect(await session.request('state_getStorage', counterHex)).toBe('0x01000000');
    for (const id of [good, bad]) {
      expect(await session.request('transaction_v1_stop', id)).toBeNull();
      const again = session.request('transaction_v1_stop', id);
      await expect(again).rejects.toMatchObject({ code: -32602 });
    }
  });

  it('is the sixteenth at most that a connection has under way', async () => {
    const { session } = await manualChain();
    const ids = [];
    for (let at = 0; at < 16; at++) {
      ids.push(await session.request('transaction_v1_broadcast', nonce(at)));
    }
    expect(await session.request('transaction_v1_broadcast', nonce(16))).toBeNull();
    await session.request('transaction_v1_stop', ids[0]);
    expect(await session.request('transaction_v1_broadcast', nonce(16))).not.toBeNull();
  });
});

describe('a transaction that is watched', () => {
  it('is followed into a block, out of it, into another one and to the end', async () => {
    const { chain, session } = await manualChain({ finalityLag: 1 });
    const id = await session.request('transactionWatch_v1_submitAndWatch', nonce(0));
    const lost = await chain.advance(1);
    await session.request('localnet_revert', 1);
    const { hash } = await chain.advance(1);
    await chain.advance(1);
    const included = (block: unknown) => ({ event: 'bestChainBlockIncluded', block });
    const told = await session.results(id, 6);
    expect(told).toEqual([
      { event: 'validated' },
      included({ hash: lost.hash, index: 1 }),
      included(null),
      { event: 'validated' },
      included({ hash, index: 1 }),
      { event: 'finalized', block: { hash, index: 1 } },
    ]);
    const over = session.request('transactionWatch_v1_unwatch', id);
    await expect(over).rejects.toMatchObject({ code: -32602 });
  });

  it('is told why the runtime refuses it, and when the pool lets go of it', async () => {
    const { session } = await manualChain();
    const unpaid = hex({ sender: 2, nonce: 0, mood: 'unpaid' });
    const bad = await session.request('transactionWatch_v1_submitAndWatch', unpaid);
    expect(await session.results(bad, 1)).toEqual([
      { event: 'invalid', error: expect.stringContaining('Inability to pay some fees') },
    ]);
    const first = await session.request('transactionWatch_v1_submitAndWatch', nonce(0));
    const richer = hex({ sender: 1, nonce: 0, priority: 9 });
    await session.request('transactionWatch_v1_submitAndWatch', richer);
    expect((await session.results(first, 2)).at(-1)).toEqual({
      event: 'dropped',
      error: expect.stringContaining('usurped'),
    });
  });
});
