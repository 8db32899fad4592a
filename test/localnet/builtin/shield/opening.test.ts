import { describe, expect, it } from 'vitest';
import { sealExtrinsic } from '../../../../src/chain/shield/envelope.js';
import { tempFolder } from '../../../support/temp-folder.js';
import { type SealedChain, sealedChain } from './sealed-chain.js';

const AMOUNT = 1_234_567n;

/** A chain old enough that its author's key has come all the way, with somebody to pay. */
const setUp = async (blocks = 3) => {
  const shielded = await sealedChain();
  await shielded.chain.advance(blocks);
  const [alice, bob] = [shielded.key('Alice'), shielded.key('Bob')];
  const pay = (amount = AMOUNT) =>
    shielded.tx('balances', 'transferKeepAlive', bob.address, amount);
  return { ...shielded, alice, bob, pay };
};

const sealedBytes = async ({ shieldKey }: SealedChain, content: Uint8Array) =>
  sealExtrinsic(content, (await shieldKey('nextKey')) ?? new Uint8Array());

describe('a sealed transaction', () => {
  it('is opened by the block’s author right behind its wrapper, both nonces used', async () => {
    const chain = await setUp();
    const { alice, bob } = chain;
    const before = await chain.account(bob);
    const { inner, wrapper } = await chain.seal(alice, chain.pay());
    await chain.submit(wrapper);
    await chain.chain.advance(1);
    const { extrinsics, eventsOf } = await chain.head();
    expect(extrinsics).toEqual([wrapper.toHex(), inner.toHex()]);
    expect(eventsOf(0).join()).toMatch(
      new RegExp(`mevShield.EncryptedSubmitted\\["0x[0-9a-f]{64}","${alice.address}"\\]`),
    );
    expect(eventsOf(1).join()).toContain('balances.Transfer');
    expect((await chain.account(bob)).free).toBe(before.free + AMOUNT);
    expect((await chain.account(alice)).nonce).toBe(2);
    expect(await chain.pooled()).toBe(0);
  });

  it('shows nothing of itself before that, and its wrapper pays a fee of its own', async () => {
    const chain = await setUp();
    const { alice, bob } = chain;
    const { wrapper } = await chain.seal(alice, chain.pay());
    const address = Buffer.from(bob.publicKey).toString('hex');
    expect(wrapper.toHex()).not.toContain(address);
    const before = (await chain.account(alice)).free;
    await chain.submit(wrapper);
    await chain.chain.advance(1);
    const { eventsOf } = await chain.head();
    const fees = [0, 1].map((at) => {
      const paid = eventsOf(at).find((text) => text.includes('TransactionFeePaid'));
      return BigInt(/,(\d+),\d+\]$/.exec(paid ?? '')?.[1] ?? 0);
    });
    expect(fees.every((fee) => fee > 0n)).toBe(true);
    const [ofWrapper = 0n, ofInner = 0n] = fees;
    expect((await chain.account(alice)).free).toBe(before - AMOUNT - ofWrapper - ofInner);
  });

  it('that fails is in the block with its error, as if it had come by itself', async () => {
    const chain = await setUp();
    const { inner, wrapper } = await chain.seal(chain.alice, chain.pay(10n ** 18n));
    await chain.submit(wrapper);
    await chain.chain.advance(1);
    const { extrinsics, eventsOf } = await chain.head();
    expect(extrinsics[1]).toBe(inner.toHex());
    expect(eventsOf(1).join()).toContain('system.ExtrinsicFailed');
    expect((await chain.account(chain.alice)).nonce).toBe(2);
  });

  it('may be another account’s than the wrapper’s', async () => {
    const chain = await setUp();
    const inner = chain.signPlain(chain.bob, chain.tx('system', 'remark', '0x01'), 0);
    const wrapper = await chain.wrap(chain.alice, await sealedBytes(chain, inner.toU8a()));
    await chain.submit(wrapper);
    await chain.chain.advance(1);
    expect((await chain.head()).extrinsics).toEqual([wrapper.toHex(), inner.toHex()]);
    expect((await chain.account(chain.bob)).nonce).toBe(1);
    expect((await chain.account(chain.alice)).nonce).toBe(1);
  });
});

describe('a wrapper with nothing good inside is taken and paid for alone', () => {
  const alone = async (content: (chain: Awaited<ReturnType<typeof setUp>>) => Uint8Array) => {
    const chain = await setUp();
    const wrapper = await chain.wrap(chain.alice, await sealedBytes(chain, content(chain)));
    await chain.submit(wrapper);
    await chain.chain.advance(1);
    expect((await chain.head()).extrinsics).toEqual([wrapper.toHex()]);
    expect((await chain.account(chain.alice)).nonce).toBe(1);
  };

  it('with noise', () => alone(() => new Uint8Array(64).map((_, at) => at * 7 + 13)));

  it('with a transaction of the wrapper’s own nonce', () =>
    alone((chain) => chain.signPlain(chain.alice, chain.pay(), 0).toU8a()));

  it('with a transaction of a later nonce, which does not wait', () =>
    alone((chain) => chain.signPlain(chain.alice, chain.pay(), 2).toU8a()));

  it('with a second inherent', () =>
    alone((chain) => {
      const set = chain.tx('timestamp', 'set', 1n).toU8a();
      return Uint8Array.of((set.length + 1) << 2, 4, ...set);
    }));

  it('with a key’s hash on what another key sealed', async () => {
    const chain = await setUp();
    const inner = chain.signPlain(chain.alice, chain.pay(), 1);
    const content = await sealedBytes(chain, inner.toU8a());
    content[30] = (content[30] ?? 0) ^ 1;
    const wrapper = await chain.wrap(chain.alice, content);
    await chain.submit(wrapper);
    await chain.chain.advance(1);
    expect((await chain.head()).extrinsics).toEqual([wrapper.toHex()]);
  });

  it('whose era begins in the newest block: its author cannot see yet that it is one', async () => {
    const chain = await setUp();
    const { wrapper } = await chain.seal(chain.alice, chain.pay(), {
      born: chain.chain.head().number,
    });
    await chain.submit(wrapper);
    await chain.chain.advance(1);
    expect((await chain.head()).extrinsics).toEqual([wrapper.toHex()]);
  });
});

describe('a wrapper for another author', () => {
  it('waits with all that comes after it until its era is over', async () => {
    const chain = await setUp();
    const { alice } = chain;
    const content = await sealedBytes(chain, new Uint8Array(200));
    content[0] = (content[0] ?? 0) ^ 1;
    const wrapper = await chain.wrap(alice, content);
    await chain.submit(wrapper);
    await chain.submit(chain.signPlain(alice, chain.pay(), 1));
    const { number } = chain.chain.head();
    await chain.chain.advance(5);
    expect((await chain.head()).extrinsics).toEqual([]);
    expect(await chain.pooled()).toBe(2);
    // Born a block before the head, it is good for eight blocks from there.
    await chain.chain.advance(number - 1 + 8 - chain.chain.head().number);
    expect((await chain.account(alice)).nonce).toBe(0);
    const kept = (await chain.request('author_pendingExtrinsics')) as string[];
    expect(kept).not.toContain(wrapper.toHex());
  });
});

describe('a chain that was just made', () => {
  it('hands its author’s key on from block to block, until it is the current one', async () => {
    const chain = await sealedChain();
    const seen = async () => {
      await chain.chain.advance(1);
      const [next, pending, current] = await Promise.all(
        (['nextKey', 'pendingKey', 'currentKey'] as const).map(chain.shieldKey),
      );
      const expiry = async (item: string) => (await chain.stored('mevShield', item))?.[0];
      return {
        known: [next, pending, current].map((key) => key?.length),
        until: [await expiry('nextKeyExpiresAt'), await expiry('pendingKeyExpiresAt')],
        same: new Set([next, pending, current].flatMap((key) => (key ? [`${key}`] : []))).size,
      };
    };
    const none = undefined;
    expect(await seen()).toEqual({ known: [none, none, none], until: [none, none], same: 0 });
    expect(await seen()).toEqual({ known: [1184, none, none], until: [5, none], same: 1 });
    expect(await seen()).toEqual({ known: [1184, 1184, none], until: [6, 5], same: 1 });
    expect(await seen()).toEqual({ known: [1184, 1184, 1184], until: [7, 6], same: 1 });
  });

  it('goes on by itself until the key of a sealed transaction is its author’s', async () => {
    const chain = await sealedChain({ blockTime: 'instant' });
    await chain.chain.advance(2);
    const bob = chain.key('Bob');
    const before = (await chain.account(bob)).free;
    const pay = chain.tx('balances', 'transferKeepAlive', bob.address, AMOUNT);
    const { wrapper } = await chain.seal(chain.key('Alice'), pay);
    await chain.submit(wrapper);
    while ((await chain.pooled()) > 0) await new Promise(setImmediate);
    expect(chain.chain.head().number).toBe(4);
    expect((await chain.account(bob)).free).toBe(before + AMOUNT);
  });

  it('is opened by the next process as well, which can read what was sealed for this one', async () => {
    const dir = tempFolder();
    const first = await sealedChain({ dir });
    await first.chain.advance(3);
    const bob = first.key('Bob');
    const pay = first.tx('balances', 'transferKeepAlive', bob.address, AMOUNT);
    const { wrapper, inner } = await first.seal(first.key('Alice'), pay);
    await first.chain.close();
    const second = await sealedChain({ dir });
    await second.submit(wrapper);
    await second.chain.advance(1);
    expect((await second.head()).extrinsics).toEqual([wrapper.toHex(), inner.toHex()]);
    await second.chain.close();
  });
});
