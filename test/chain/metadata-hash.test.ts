import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChainIdentity } from '../../src/chain/chain.js';
import { connectChain } from '../../src/chain/connect.js';
import { isV15 } from '../../src/chain/metadata.js';
import { type MetadataCache, metadataCache } from '../../src/chain/metadata-cache.js';
import { metadataHashReads } from '../../src/chain/metadata-hash.js';
import { networks, specsWithoutDigest } from '../../src/chain/networks.js';
import { isNoMetadataHash } from '../../src/chain/submission/pool-error.js';
import { builtinRuntime } from '../../src/localnet/builtin/index.js';
import {
  type LocalChain,
  openLocalChain,
  type Server,
  serveLocalChain,
} from '../../src/localnet/index.js';
import { rao } from '../../src/units/money.js';
import { alteredNode, devSigner, nodeError } from '../support/altered-node.js';
import { apiOf, metadataBytes } from '../support/encodings.js';
import { describeShared } from '../support/shared.js';
import { tempFolder } from '../support/temp-folder.js';

let chain: LocalChain;
let server: Server;
beforeAll(async () => {
  const runtime = builtinRuntime();
  chain = await openLocalChain({ dir: undefined, runtime, blockTime: 'instant' });
  server = await serveLocalChain(chain, { port: 0, onStop: () => {} });
});
afterAll(async () => {
  await server.close();
  await chain.close();
});

describe('the digest is of the very metadata that calls are encoded with', () => {
  it('is the same from the node, from cached metadata and from a cached digest', async () => {
    const real = metadataCache(tempFolder());
    const written: string[] = [];
    const cache: MetadataCache = {
      ...real,
      write: (key, metadata) => {
        written.push(`metadata ${isV15(metadata)}`);
        real.write(key, metadata);
      },
      writeDigest: (fingerprint, digest) => {
        written.push('digest');
        real.writeDigest(fingerprint, digest);
      },
    };
    const endpoint = { network: 'served', url: server.url, genesis: undefined };
    const digests: unknown[] = [];
    for (const kept of [cache, cache, { ...cache, readDigest: () => undefined }]) {
      const connected = await connectChain(endpoint, kept);
      digests.push(await connected.metadataHash());
      await connected.close();
    }
    expect(new Set(digests).size).toBe(1);
    expect(digests[0]).toMatch(/^0x[0-9a-f]{64}$/);
    expect(written).toEqual(['metadata true', 'digest', 'digest']);
  });

  it('tells a runtime without a digest from every other refusal', async () => {
    const node = await alteredNode();
    node.alter = (method, _params, truth) => {
      if (!method.startsWith('author_submit')) return truth();
      throw nodeError(1011, 'Unknown Transaction Validity', 'CannotLookup');
    };
    const connected = await node.connect();
    const alice = devSigner('//Alice');
    const call = { kind: 'transferKeepAlive', dest: alice.address, amount: rao(5n) } as const;
    const terms = { nonce: 0, era: { kind: 'immortal' }, tip: rao(0n) } as const;
    const made = await connected.sign(call, alice, { ...terms, metadataHash: true });
    const refusal = await connected
      .broadcast({ ...made, signer: alice.address }, 'submitted', new AbortController().signal)
      .catch((reason: unknown) => reason);
    expect(refusal).toMatchObject({ code: 'pool-rejected', details: { error: 'CannotLookup' } });
    expect(isNoMetadataHash(refusal)).toBe(true);
    expect(isNoMetadataHash(new Error('CannotLookup'))).toBe(false);
    await node.chain.close();
  });
});

describeShared('releases that went out without a digest', 'metadata/subtensor-293.scale', () => {
  it('are not asked to check one', async () => {
    const [bytes, api] = [metadataBytes('293'), await apiOf('293')];
    const digestAt = (specVersion: number) => {
      const identity = { genesis: networks.finney.genesis, specVersion } as ChainIdentity;
      return metadataHashReads(bytes, api, identity, undefined).metadataHash();
    };
    for (const spec of specsWithoutDigest) expect(await digestAt(spec)).toBeUndefined();
    expect(await digestAt(293)).toMatch(/^0x[0-9a-f]{64}$/);
  });
});
