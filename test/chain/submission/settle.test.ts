import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Chain } from '../../../src/chain/chain.js';
import type { Sent, SigningTerms } from '../../../src/chain/outcome.js';
import { rao } from '../../../src/units/money.js';
import type { Signer } from '../../../src/units/signer.js';
import {
  type AlteredNode,
  alteredNode,
  devSigner,
  nodeError,
  sends,
  untilAsked,
  untilPooled,
} from '../../support/altered-node.js';

const alice = devSigner('//Alice');
const bob = devSigner('//Bob');
const TAO = 1_000_000_000n;
const never = new AbortController().signal;
const usual = { era: { kind: 'mortal', blocks: 64 }, tip: rao(0n), metadataHash: false } as const;

const open: AlteredNode[] = [];
afterEach(async () => {
  for (const node of open.splice(0)) await node.chain.close();
});

async function scene() {
  const node = await alteredNode();
  open.push(node);
  const chain = await node.connect();
  return { node, chain };
}

/** A transfer of some TAO to Bob; the amount makes one different from another. */
async function transfer(
  chain: Chain,
  amount: bigint,
  terms: Partial<SigningTerms> = {},
  signer: Signer = alice,
): Promise<Sent> {
  const nonce = await chain.nextNonce(signer.address);
  const call = { kind: 'transferKeepAlive', dest: bob.address, amount: rao(amount) } as const;
  const signed = await chain.sign(call, signer, { nonce, ...usual, ...terms });
  return { ...signed, signer: signer.address };
}

describe('a story begun earlier is brought to its true end, and nothing is signed for it', () => {
  it('finds what another process sent, and sends nothing', async () => {
    const { node, chain } = await scene();
    const sent = await transfer(chain, TAO);
    const end = chain.broadcast(sent, 'finalized', never);
    expect(
      await chain.broadcast(
        await transfer(chain, 2n, { nonce: sent.nonce + 1 }),
        'submitted',
        never,
      ),
    ).toMatchObject({ status: 'submitted' });
    await node.chain.advance(1);
    const outcome = await end;
    expect(outcome).toMatchObject({ status: 'finalized', block: { number: 1 }, hash: sent.hash });
    await node.chain.advance(40);
    const before = sends(node);
    const later = await node.connect();
    expect(await later.find(sent)).toEqual(outcome);
    expect(await later.settle(sent, 'finalized', never)).toEqual(outcome);
    expect(sends(node)).toBe(before);
  });

  it('sends the same bytes again where they never arrived', async () => {
    const { node, chain } = await scene();
    const sent = await transfer(chain, TAO);
    expect(await chain.find(sent)).toBeUndefined();
    expect(sends(node)).toBe(0);
    const end = chain.settle(sent, 'finalized', never);
    await untilPooled(node);
    await node.chain.advance(1);
    expect(await end).toMatchObject({ status: 'finalized', block: { number: 1 } });
  });

  it('waits with whoever sent them first', async () => {
    const { node, chain } = await scene();
    const sent = await transfer(chain, TAO);
    expect(await chain.broadcast(sent, 'submitted', never)).toEqual({
      status: 'submitted',
      hash: sent.hash,
    });
    const end = chain.settle(sent, 'finalized', never);
    await untilAsked(node, 'author_submitExtrinsic');
    await node.chain.advance(1);
    expect(await end).toMatchObject({ status: 'finalized' });
  });

  it('says expired once the last block that could hold them is final', async () => {
    const { node, chain } = await scene();
    await node.chain.advance(3);
    const sent = await transfer(chain, TAO, { era: { kind: 'mortal', blocks: 8 } });
    expect([sent.firstBlock, sent.lastBlock]).toEqual([3, 10]);
    await node.chain.advance(6);
    expect(await chain.find(sent)).toBeUndefined();
    await node.chain.advance(1);
    const expired = { status: 'expired', hash: sent.hash, lastBlock: 10 };
    expect(await chain.find(sent)).toEqual(expired);
    expect(await chain.settle(sent, 'finalized', never)).toEqual(expired);
    expect(sends(node)).toBe(0);
  });

  it('names the block in which other bytes used the nonce', async () => {
    const { node, chain } = await scene();
    const sent = await transfer(chain, TAO, { era: { kind: 'immortal' } });
    const rival = await transfer(chain, 2n);
    const end = chain.broadcast(rival, 'finalized', never);
    await untilPooled(node);
    await node.chain.advance(1);
    const landed = await end;
    await node.chain.advance(20);
    const found = await chain.settle(sent, 'finalized', never);
    expect(found).toEqual({
      status: 'superseded',
      hash: sent.hash,
      block: 'block' in landed ? landed.block : undefined,
    });
    expect(sends(node)).toBe(1);
  });

  it('finds a transfer of everything, after which the account begins at nonce 0 again', async () => {
    const { node, chain } = await scene();
    const sent = await transfer(chain, TAO);
    const end = chain.broadcast(sent, 'finalized', never);
    await untilPooled(node);
    await node.chain.advance(1);
    await end;
    node.alter = (_method, [entry], truth) =>
      entry === 'AccountNonceApi_account_nonce' ? '0x00000000' : truth();
    expect(await chain.find(sent)).toMatchObject({ status: 'finalized', block: { number: 1 } });
  });
});

describe('a block that is not final yet is no failure and no reason to sign again', () => {
  it('tells an inclusion, and later its finality, though the pool calls the bytes outdated', async () => {
    const { node, chain } = await scene();
    node.lag = 2;
    const sent = await transfer(chain, TAO);
    const first = chain.broadcast(sent, 'included', never);
    await untilPooled(node);
    await node.chain.advance(1);
    expect(await first).toMatchObject({ status: 'included', block: { number: 1 } });
    const later = await node.connect();
    node.asked.length = 0;
    expect(await later.settle(sent, 'included', never)).toMatchObject({ status: 'included' });
    expect(sends(node)).toBe(0);
    const end = later.settle(sent, 'finalized', never);
    await untilAsked(node, 'author_submitExtrinsic');
    await node.chain.advance(2);
    expect(await end).toMatchObject({ status: 'finalized', block: { number: 1 } });
  });

  it('keeps watching whatever words the pool has for it', async () => {
    for (const [code, message, data] of [
      [1010, 'Invalid Transaction', 'Transaction is outdated'],
      [1010, 'Invalid Transaction', 'Transaction has a bad signature'],
      [1012, 'Transaction is temporarily banned', undefined],
      [1013, 'Transaction Already Imported', undefined],
    ] as const) {
      const { node, chain } = await scene();
      node.lag = 1;
      const sent = await transfer(chain, TAO);
      const first = chain.broadcast(sent, 'included', never);
      await untilPooled(node);
      await node.chain.advance(1);
      await first;
      node.alter = (method, _params, truth) => {
        if (method === 'author_submitExtrinsic') throw nodeError(code, message, data);
        return truth();
      };
      node.asked.length = 0;
      const end = chain.settle(sent, 'finalized', never);
      await untilAsked(node, 'author_submitExtrinsic');
      await node.chain.advance(1);
      expect(await end, data ?? message).toMatchObject({ status: 'finalized' });
    }
  });
});

describe('waiting ends where there is nothing to wait for', () => {
  it('throws what the pool refuses for certain of bytes that were never sent', async () => {
    const { chain } = await scene();
    const sent = await transfer(chain, TAO, {}, devSigner('//Poor'));
    const refusal = { code: 'pool-rejected', exitStatus: 4 };
    await expect(chain.broadcast(sent, 'finalized', never)).rejects.toMatchObject(refusal);
  });

  it('takes no refusal for the end of what another node may have in its pool', async () => {
    const { node, chain } = await scene();
    const sent = await transfer(chain, TAO);
    for (const [code, message, data] of [
      [1010, 'Invalid Transaction', 'Inability to pay some fees'],
      [1014, 'Priority is too low: (1 vs 1)', undefined],
      [1016, 'Immediately Dropped', undefined],
    ] as const) {
      node.alter = (method, _params, truth) => {
        if (method === 'author_submitExtrinsic') throw nodeError(code, message, data);
        return truth();
      };
      expect(await chain.settle(sent, 'finalized', never)).toMatchObject({
        status: 'unseen',
        reason: expect.stringContaining(message),
      });
    }
  });

  it('finds bytes that were delivered twice, though the second delivery is outdated', async () => {
    const { node, chain } = await scene();
    const sent = await transfer(chain, TAO);
    let delivered = 0;
    node.alter = async (method, _params, truth) => {
      if (method !== 'author_submitAndWatchExtrinsic' || ++delivered > 1) return truth();
      await truth();
      await node.chain.advance(1);
      throw nodeError(1010, 'Invalid Transaction', 'Transaction is outdated');
    };
    expect(await chain.broadcast(sent, 'finalized', never)).toMatchObject({
      status: 'finalized',
      block: { number: 1 },
    });
  });

  it('ends a watch of bytes that the pool forgot once they can never land', async () => {
    const { node, chain } = await scene();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    node.alter = (method, _params, truth) =>
      method === 'author_submitAndWatchExtrinsic' ? 'forgotten' : truth();
    const sent = await transfer(chain, TAO, { era: { kind: 'mortal', blocks: 8 } });
    const end = chain.broadcast(sent, 'finalized', never);
    await untilAsked(node, 'author_submitAndWatchExtrinsic');
    await vi.advanceTimersByTimeAsync(60_000);
    await node.chain.advance(10);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await end).toEqual({ status: 'expired', hash: sent.hash, lastBlock: sent.lastBlock });
  });

  it('ends unseen when the operator stops it', async () => {
    const { node, chain } = await scene();
    const stop = new AbortController();
    const sent = await transfer(chain, TAO);
    const end = chain.settle(sent, 'finalized', stop.signal);
    await untilPooled(node);
    stop.abort();
    expect(await end).toEqual({
      status: 'unseen',
      hash: sent.hash,
      reason: 'you stopped waiting',
      lost: false,
    });
  });

  it('says in which block it is when the node has forgotten how it ended there', async () => {
    const { node, chain } = await scene();
    const sent = await transfer(chain, TAO);
    const end = chain.broadcast(sent, 'finalized', never);
    await untilPooled(node);
    await node.chain.advance(1);
    await end;
    const later = await node.connect();
    node.alter = (method, _params, truth) => {
      if (method.startsWith('state_getStorage')) throw nodeError(4003, 'State already discarded');
      if (method.startsWith('state_queryStorage')) throw nodeError(4003, 'State already discarded');
      return truth();
    };
    expect(await later.find(sent)).toMatchObject({
      status: 'unseen',
      reason: expect.stringMatching(/^it is in block 1, 0x\w{64}, but .*State already discarded/),
    });
  });

  it('does not take a block that the node no longer keeps for one without the bytes', async () => {
    const { node, chain } = await scene();
    const sent = await transfer(chain, TAO, { era: { kind: 'mortal', blocks: 4 } });
    await node.chain.advance(6);
    node.alter = (method, _params, truth) => (method === 'chain_getBlock' ? null : truth());
    expect(await chain.find(sent)).toMatchObject({
      status: 'unseen',
      reason: expect.stringContaining('does not keep block 0'),
    });
  });

  it('believes no node that takes back what it called final', async () => {
    const { node, chain } = await scene();
    await node.chain.advance(5);
    const sent = await transfer(chain, TAO);
    const end = chain.settle(sent, 'finalized', never);
    await untilPooled(node);
    node.lag = 4;
    await node.chain.advance(1);
    expect(await end).toMatchObject({
      status: 'unseen',
      reason: expect.stringContaining('takes back'),
    });
  });
});
