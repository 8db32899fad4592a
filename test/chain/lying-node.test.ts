import { compactAddLength, compactStripLength } from '@polkadot/util';
import { metadata } from '@polkadot-api/substrate-bindings';
import { afterEach, describe, expect, it } from 'vitest';
import { networks } from '../../src/chain/networks.js';
import { fromHex, toHex } from '../../src/units/hex.js';
import { rao } from '../../src/units/money.js';
import {
  type Alter,
  type AlteredNode,
  alteredNode,
  devSigner,
  nodeError,
} from '../support/altered-node.js';

const alice = devSigner('//Alice');
const bob = devSigner('//Bob');
const never = new AbortController().signal;
const open: AlteredNode[] = [];
afterEach(async () => {
  for (const node of open.splice(0)) await node.chain.close();
});

async function lyingNode(alter: Alter): Promise<AlteredNode> {
  const node = await alteredNode();
  open.push(node);
  node.alter = alter;
  return node;
}

const V15 = 'Metadata_metadata_at_version';
const unwrap = (answer: unknown) =>
  compactStripLength((fromHex(String(answer)) ?? new Uint8Array()).subarray(1))[1].slice();
const wrap = (bytes: Uint8Array) => toHex(Uint8Array.of(1, ...compactAddLength(bytes)));

/** The node's V15 metadata with one call at the place of another. */
const swappedCalls: Alter = async (_method, [entry], truth) => {
  if (entry !== V15) return truth();
  const decoded = metadata.dec(unwrap(await truth()));
  if (decoded.metadata.tag !== 'v15') throw new Error('no V15');
  const { pallets, lookup } = decoded.metadata.value;
  const type = pallets.find(({ name }) => name === 'Balances')?.calls;
  const def = lookup.find(({ id }) => id === type)?.def;
  if (def?.tag !== 'variant') throw new Error('no calls of Balances');
  for (const call of def.value) {
    if (call.name === 'transfer_keep_alive') Object.assign(call, { index: 0 });
    else if (call.index === 0) Object.assign(call, { index: 3 });
  }
  return wrap(metadata.enc(decoded));
};

const call = { kind: 'transferKeepAlive', dest: bob.address, amount: rao(5n) } as const;
const hashed = { nonce: 0, era: { kind: 'immortal' }, tip: rao(0n), metadataHash: true } as const;

/** Signs with the metadata hash through this node, and hands the bytes to a chain that is honest. */
async function signAndSend(node: AlteredNode) {
  const chain = await node.connect();
  const signed = await chain.sign(call, alice, hashed);
  return chain.broadcast({ ...signed, signer: alice.address }, 'submitted', never);
}

describe('a signature made on a lie is worth nothing to a runtime', () => {
  it('is taken by an honest runtime when nobody lies', async () => {
    const node = await lyingNode((_method, _params, truth) => truth());
    expect(await signAndSend(node)).toMatchObject({ status: 'submitted' });
  });

  it.each<{ title: string; alter: Alter }>([
    { title: 'a transfer that is another call', alter: swappedCalls },
    {
      title: 'decimals that make much look little',
      alter: (method, _params, truth) =>
        method === 'system_properties'
          ? { ss58Format: 42, tokenDecimals: 12, tokenSymbol: 'TAO' }
          : truth(),
    },
    {
      title: 'another symbol',
      alter: (method, _params, truth) =>
        method === 'system_properties'
          ? { ss58Format: 42, tokenDecimals: 9, tokenSymbol: 'FREE' }
          : truth(),
    },
  ])('$title', async ({ alter }) => {
    const node = await lyingNode(alter);
    await expect(signAndSend(node)).rejects.toMatchObject({
      code: 'pool-rejected',
      message: expect.stringContaining('lies about version, genesis or decimals'),
      details: { error: 'BadProof' },
    });
  });

  it('asks no node for the decimals of a public network', async () => {
    const node = await lyingNode((method, params, truth) => {
      if (method === 'chain_getBlockHash' && params[0] === 0) return networks.finney.genesis;
      return method === 'system_properties' ? { tokenDecimals: 3, tokenSymbol: 'X' } : truth();
    });
    const chain = await node.connect();
    const honest = await lyingNode((_method, _params, truth) => truth());
    expect(await chain.metadataHash()).toBe(await (await honest.connect()).metadataHash());
  });

  it('offers no digest of metadata that is not the version a runtime embeds', async () => {
    const node = await lyingNode((_method, [entry], truth) => (entry === V15 ? '0x00' : truth()));
    const chain = await node.connect();
    expect(await chain.metadataHash()).toBeUndefined();
    await expect(chain.sign(call, alice, hashed)).rejects.toMatchObject({
      code: 'not-in-runtime',
    });
  });

  it('blames no metadata where the signature covers none', async () => {
    const node = await lyingNode((method, _params, truth) => {
      if (!method.startsWith('author_submit')) return truth();
      throw nodeError(1010, 'Invalid Transaction', 'Transaction has a bad signature');
    });
    const chain = await node.connect();
    const signed = await chain.sign(call, alice, { ...hashed, metadataHash: false });
    await expect(
      chain.broadcast({ ...signed, signer: alice.address }, 'submitted', never),
    ).rejects.toMatchObject({ message: expect.not.stringContaining('lies about') });
  });
});

describe('a node that contradicts itself is refused before anything is signed', () => {
  const terms = {
    nonce: 0,
    era: { kind: 'mortal', blocks: 64 },
    tip: rao(0n),
    metadataHash: false,
  } as const;

  it('is one chain when it is checked, and another afterwards', async () => {
    let first = true;
    const node = await lyingNode((method, params, truth) => {
      if (method !== 'chain_getBlockHash' || params[0] !== 0 || !first) return truth();
      first = false;
      return networks.finney.genesis;
    });
    await expect(node.connect()).rejects.toMatchObject({
      code: 'wrong-network',
      message: expect.stringMatching(/two genesis hashes: 0x2f05\w+, then 0x\w{64}/),
    });
  });

  it('describes another runtime than it names', async () => {
    const node = await lyingNode(async (method, _params, truth) => {
      const answer = await truth();
      if (method !== 'state_getRuntimeVersion') return answer;
      return { ...(answer as object), specVersion: 999 };
    });
    await expect(node.connect()).rejects.toMatchObject({
      code: 'runtime-changed',
      message: expect.stringContaining('says that its runtime is 999'),
    });
  });

  it('has a best block behind its final one, or a final one that goes back', async () => {
    const node = await lyingNode((_method, _params, truth) => truth());
    await node.chain.advance(6);
    const chain = await node.connect();
    await chain.sign(call, alice, terms);
    node.lag = 3;
    await expect(chain.sign(call, alice, terms)).rejects.toMatchObject({
      code: 'stale-node',
      message: expect.stringContaining('after it had named 6 as final'),
    });
    node.lag = 0;
    const genesis = await node.chain
      .openSession(() => {})
      .request('chain_getHeader', [node.chain.genesis.hash]);
    node.alter = (method, params, truth) =>
      method === 'chain_getHeader' && params.length === 0 ? genesis : truth();
    await expect(chain.sign(call, alice, terms)).rejects.toMatchObject({
      code: 'stale-node',
      exitStatus: 6,
      message: expect.stringContaining('best block 0, final block 6'),
    });
  });

  it('gives a final block the header of another', async () => {
    const node = await lyingNode((_method, _params, truth) => truth());
    await node.chain.advance(6);
    const chain = await node.connect();
    const genesis = await node.chain
      .openSession(() => {})
      .request('chain_getHeader', [node.chain.genesis.hash]);
    node.alter = (method, params, truth) => {
      if (method === 'chain_subscribeFinalizedHeads') throw nodeError(-32601, 'no such method');
      return method === 'chain_getHeader' && params.length === 1 ? genesis : truth();
    };
    await expect(chain.sign(call, alice, terms)).rejects.toMatchObject({
      code: 'stale-node',
      message: expect.stringContaining(`the node gave block ${node.chain.genesis.hash}`),
    });
    // Whoever only takes no subscription is asked for the header.
    node.alter = (method, _params, truth) => {
      if (method === 'chain_subscribeFinalizedHeads') throw nodeError(-32601, 'no such method');
      return truth();
    };
    await expect(chain.sign(call, alice, terms)).resolves.toMatchObject({ nonce: terms.nonce });
  });

  it('is listened to no longer than until it has told its final block', async () => {
    const node = await lyingNode((_method, _params, truth) => truth());
    const chain = await node.connect();
    for (let times = 0; times < 3; times++) await chain.sign(call, alice, terms);
    const times = (kind: string) =>
      node.asked.filter((method) => method === `chain_${kind}FinalizedHeads`).length;
    while (times('unsubscribe') < 3) await new Promise(setImmediate);
    expect([times('subscribe'), times('unsubscribe')]).toEqual([3, 3]);
  });

  it('shows a public network as it was long ago', async () => {
    const node = await lyingNode((method, params, truth) =>
      method === 'chain_getBlockHash' && params[0] === 0 ? networks.finney.genesis : truth(),
    );
    const chain = await node.connect();
    await expect(chain.sign(call, alice, terms)).rejects.toMatchObject({
      code: 'stale-node',
      message: expect.stringMatching(/\d+ minutes behind/),
      hint: expect.stringContaining('clock'),
    });
  });

  it('gives metadata that makes the call other than it was shown', async () => {
    const honest = await lyingNode((_method, _params, truth) => truth());
    const shown = (await honest.connect()).encode(call);
    const node = await lyingNode(swappedCalls);
    const chain = await node.connect();
    await expect(chain.sign(call, alice, terms, shown)).rejects.toMatchObject({
      code: 'runtime-changed',
      exitStatus: 3,
      message: expect.stringContaining(shown),
    });
  });
});
