import { ed25519PairFromSeed, ed25519Sign, signatureVerify } from '@polkadot/util-crypto';
import { expect, it } from 'vitest';
import { extrinsicHash } from '../../../src/chain/extrinsic-hash.js';
import { digestOf } from '../../../src/chain/metadata-hash.js';
import { pinnedCoin } from '../../../src/chain/networks.js';
import { runtimeTypes } from '../../../src/chain/reads/extrinsics.js';
import { decodeExtrinsic } from '../../../src/chain/scale/decode-extrinsic.js';
import { anchor } from '../../../src/chain/submission/era.js';
import { signPayload } from '../../../src/chain/submission/payload.js';
import type { Era } from '../../../src/units/era.js';
import { fromHex, toHex } from '../../../src/units/hex.js';
import { parseSs58 } from '../../../src/units/ss58.js';
import {
  apiOf,
  metadataBytes,
  readEncodings,
  type SignedVector,
  SPECS,
  written,
} from '../../support/encodings.js';
import { noNotes } from '../../support/no-notes.js';
import { say } from '../../support/say.js';
import { describeShared } from '../../support/shared.js';

const bytesOf = (hex: string) => fromHex(hex) ?? new Uint8Array();

const eraOf = ({ era }: SignedVector): Era =>
  'immortal' in era ? { kind: 'immortal' } : { kind: 'mortal', blocks: Number(era.period) };

/** Signs with the vector's key; an sr25519 signature is never twice the same, so it gives the one listed. */
const signerOf = ({ signer, signature, signedBytes }: SignedVector) => ({
  address: parseSs58(signer.ss58),
  publicKey: bytesOf(signer.publicKey),
  scheme: signer.scheme,
  sign: (message: Uint8Array) => {
    expect(toHex(message)).toBe(signedBytes);
    if (!signer.seed) return bytesOf(signature);
    return ed25519Sign(message, ed25519PairFromSeed(bytesOf(signer.seed)));
  },
  notes: noNotes,
});

describeShared('what is signed is what a runtime checks', 'vectors/encodings.json', (path) => {
  const vectors = readEncodings(path);

  it.each(vectors.extrinsics)('$spec $name', async (vector) => {
    const api = await apiOf(vector.spec);
    const current = 'current' in vector.era ? Number(vector.era.current) : 0;
    const era = anchor(eraOf(vector), current);
    expect(toHex(era.bytes)).toBe(vector.era.hex);
    const payload = {
      callHex: vector.callHex,
      nonce: Number(vector.nonce),
      tip: BigInt(vector.tip),
      era: era.bytes,
      blockHash: vector.blockHash,
      genesisHash: vector.genesisHash,
      specVersion: Number(vector.spec),
      transactionVersion: Number(vector.transactionVersion),
      metadataHash: vector.metadataHash ?? undefined,
    };
    const bytes = signPayload(payload, signerOf(vector), api.registry);
    expect(toHex(bytes)).toBe(vector.extrinsic);
    expect(extrinsicHash(bytes)).toBe(vector.extrinsicHash);
    const { signer, signature, signedBytes } = vector;
    expect(signatureVerify(signedBytes, signature, signer.publicKey).isValid).toBe(true);
  });

  it.each(vectors.extrinsics)('$spec $name is told in plain words', async (vector) => {
    const api = await apiOf(vector.spec);
    const { extrinsic } = api.runtimeMetadata.asLatest;
    const decoded = decodeExtrinsic(bytesOf(vector.extrinsic), extrinsic, runtimeTypes(api));
    expect({ ...decoded, call: written(decoded.call) }).toEqual({
      signer: vector.signer.ss58,
      nonce: Number(vector.nonce),
      era: eraOf(vector),
      tip: BigInt(vector.tip),
      metadataHash: vector.metadataHash !== null,
      call: vector.call,
      hash: vector.extrinsicHash,
    });
  });

  it.each(vectors.eras)('era of $period blocks at $current', (vector) => {
    const blocks = Number(vector.period);
    const { bytes, birth, lastBlock } = anchor({ kind: 'mortal', blocks }, Number(vector.current));
    expect([toHex(bytes), birth, lastBlock]).toEqual([
      vector.hex,
      Number(vector.birth),
      Number(vector.death) - 1,
    ]);
  });

  it.each(SPECS)('metadata digest of spec %s', async (spec) => {
    const digest = toHex(await digestOf(metadataBytes(spec), pinnedCoin));
    expect(digest).toBe(vectors.metadataHash[spec]?.digestFromThisFile);
  });

  it('counts what it checked', () => {
    expect(vectors.extrinsics.length).toBeGreaterThan(15);
    say(
      `${vectors.extrinsics.length} extrinsics signed and decoded, ${vectors.eras.length} eras, ${SPECS.length} metadata digests`,
    );
  });
});
