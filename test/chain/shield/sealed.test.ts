import { ml_kem768 } from '@noble/post-quantum/ml-kem.js';
import { afterEach, describe, expect, it } from 'vitest';
import type { Call } from '../../../src/chain/call.js';
import type { Chain } from '../../../src/chain/chain.js';
import type { Sent } from '../../../src/chain/outcome.js';
import { toHex } from '../../../src/units/hex.js';
import { rao } from '../../../src/units/money.js';
import { type AlteredNode, alteredNode, devSigner, sends } from '../../support/altered-node.js';

const alice = devSigner('//Alice');
const bob = devSigner('//Bob');
const never = new AbortController().signal;
const terms = { era: { kind: 'mortal', blocks: 8 }, tip: rao(0n), metadataHash: false } as const;
const open: AlteredNode[] = [];
afterEach(async () => {
  for (const node of open.splice(0)) await node.chain.close();
});

type Sealing = { readonly key?: Uint8Array; readonly innerNonce?: number };

/** A payment to Bob inside an envelope, sent on a chain whose author has announced its key. */
async function sealedPayment({ key, innerNonce = 1 }: Sealing = {}) {
  const node = await alteredNode();
  open.push(node);
  await node.chain.advance(4);
  const chain = await node.connect();
  const sign = async (call: Call, nonce: number): Promise<Sent> => ({
    ...(await chain.sign(call, alice, { ...terms, nonce })),
    signer: alice.address,
  });
  const pay = { kind: 'transferKeepAlive', dest: bob.address, amount: rao(5n) } as const;
  const inner = await sign(pay, innerNonce);
  const next = await chain.shieldKey(await chain.head());
  if (!next) throw new Error('no key was announced');
  const ciphertext = await chain.seal(inner.bytes, key ?? next);
  const envelope = await sign({ kind: 'submitEncrypted', ciphertext }, 0);
  return { node, chain, envelope, inner };
}

async function broadcast(node: AlteredNode, chain: Chain, envelope: Sent) {
  const end = chain.broadcast(envelope, 'finalized', never);
  while (sends(node) === 0) await new Promise((resolve) => setImmediate(resolve));
  await node.chain.advance(12);
  return end;
}

describe('what a sealed transaction came to is told from what its envelope came to', () => {
  it('is carried out right behind its envelope, and nobody was sent it before', async () => {
    const { node, chain, envelope, inner } = await sealedPayment();
    const carried = await broadcast(node, chain, envelope);
    expect(carried).toMatchObject({ status: 'finalized' });
    const end = await chain.watch(inner, 'finalized', never);
    expect(end).toMatchObject({ status: 'finalized', hash: inner.hash });
    expect('block' in end && end.block).toEqual('block' in carried && carried.block);
    expect(sends(node)).toBe(1);
  });

  it('never lands when it bears the number of its own envelope', async () => {
    const { node, chain, envelope, inner } = await sealedPayment({ innerNonce: 0 });
    expect(await broadcast(node, chain, envelope)).toMatchObject({ status: 'finalized' });
    expect(await chain.watch(inner, 'finalized', never)).toMatchObject({ status: 'superseded' });
  });

  it('never lands when no author has the key it was sealed for', async () => {
    const { publicKey } = ml_kem768.keygen();
    const { node, chain, envelope, inner } = await sealedPayment({ key: publicKey });
    expect(await broadcast(node, chain, envelope)).toMatchObject({ status: 'expired' });
    expect(await chain.watch(inner, 'finalized', never)).toMatchObject({ status: 'expired' });
  });
});

it('a fee is asked for as many bytes as the envelope will have', async () => {
  const { chain, inner } = await sealedPayment();
  const at = await chain.head();
  const pay = { kind: 'transferKeepAlive', dest: bob.address, amount: rao(5n) } as const;
  const length = chain.signedLength(pay, alice.address, { ...terms, nonce: 1 });
  expect(length).toBe(inner.bytes.length);
  const key = await chain.shieldKey(at);
  const sealed = await chain.seal(inner.bytes, key ?? new Uint8Array());
  expect(chain.sealOf(length)).toHaveLength(sealed.length);
  expect(toHex(inner.bytes)).not.toBe(sealed);
});
