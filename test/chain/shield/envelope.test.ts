import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js';
import { describe, expect, it } from 'vitest';
import { sealExtrinsic } from '../../../src/chain/shield/envelope.js';
import { LONGEST_SEALED } from '../../../src/chain/shield/longest-sealed.js';
import { openEnvelope, unseal } from '../../../src/localnet/builtin/pallets/shield/envelope.js';
import { fromHex, toHex } from '../../../src/units/hex.js';
import { describeShared } from '../../support/shared.js';

type Shield = {
  readonly keygenSeed: string;
  readonly encapsSeed: string;
  readonly nonce: string;
  readonly publicKeySha256: string;
  readonly keyHash: string;
  readonly kemCiphertextSha256: string;
  readonly plaintext: string;
  readonly aead: string;
  readonly envelope: string;
};

const raw = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array();
const sha256 = (bytes: Uint8Array) => `0x${createHash('sha256').update(bytes).digest('hex')}`;
const ours = () => ml_kem768.keygen(new Uint8Array(64).fill(7));

describeShared('an envelope beside the vectors', 'vectors/weights.json', (path) => {
  const { shield } = JSON.parse(readFileSync(path, 'utf8')) as { shield: Shield };
  const keys = ml_kem768.keygen(raw(shield.keygenSeed));

  it('is byte for byte what the chain’s own tools make of the same key and randomness', async () => {
    expect(sha256(keys.publicKey)).toBe(shield.publicKeySha256);
    const envelope = await sealExtrinsic(raw(shield.plaintext), keys.publicKey, {
      seed: raw(shield.encapsSeed),
      nonce: raw(shield.nonce),
    });
    expect(toHex(envelope)).toBe(shield.envelope);
  });

  it('is taken apart by the embedded chain at the same places', () => {
    const parts = openEnvelope(raw(shield.envelope));
    if (!parts) throw new Error('it was not taken for an envelope');
    expect(parts.keyHash).toBe(shield.keyHash);
    expect(parts.nonce).toBe(shield.nonce);
    expect(sha256(parts.kemCt)).toBe(shield.kemCiphertextSha256);
    expect(toHex(parts.aeadCt)).toBe(shield.aead);
    expect(toHex(unseal(parts, keys.secretKey) ?? new Uint8Array())).toBe(shield.plaintext);
  });
});

describe('sealing', () => {
  const extrinsic = Uint8Array.of(1, 2, 3);

  it('gives different bytes each time, which only the owner of the key can read', async () => {
    const keys = ours();
    const [one, other] = await Promise.all([
      sealExtrinsic(extrinsic, keys.publicKey),
      sealExtrinsic(extrinsic, keys.publicKey),
    ]);
    expect(toHex(one)).not.toBe(toHex(other));
    for (const envelope of [one, other]) {
      const parts = openEnvelope(envelope);
      if (!parts) throw new Error('it was not taken for an envelope');
      expect(unseal(parts, keys.secretKey)).toEqual(extrinsic);
      expect(unseal(parts, ml_kem768.keygen(new Uint8Array(64)).secretKey)).toBeUndefined();
      const altered = parts.aeadCt.with(0, (parts.aeadCt[0] ?? 0) ^ 1);
      expect(unseal({ ...parts, aeadCt: altered }, keys.secretKey)).toBeUndefined();
    }
  });

  it('uses the shared secret itself as the key, so that any author’s tools can open it', async () => {
    const keys = ours();
    const envelope = await sealExtrinsic(extrinsic, keys.publicKey);
    const [kem, nonce, sealed] = [[18, 1106], [1106, 1130], [1130]].map(([from, to]) =>
      envelope.slice(from, to),
    ) as [Uint8Array, Uint8Array, Uint8Array];
    const secret = ml_kem768.decapsulate(kem, keys.secretKey);
    expect(xchacha20poly1305(secret, nonce).decrypt(sealed)).toEqual(extrinsic);
  });

  it('refuses what is too long for the call, and fills it to the last byte', async () => {
    const { publicKey } = ours();
    const longest = await sealExtrinsic(new Uint8Array(LONGEST_SEALED), publicKey);
    expect(longest).toHaveLength(8192);
    await expect(
      sealExtrinsic(new Uint8Array(LONGEST_SEALED + 1), publicKey),
    ).rejects.toMatchObject({ code: 'bad-input' });
  });

  it.each([
    { title: 'is cut short', key: ours().publicKey.slice(1) },
    { title: 'has numbers out of range', key: new Uint8Array(1184).fill(255) },
  ])('refuses a key that $title', async ({ key }) => {
    await expect(sealExtrinsic(extrinsic, key)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('what is no envelope', () => {
  it.each([0, 17, 18, 30, 42])('%i bytes without any sealed content', (length) => {
    expect(openEnvelope(new Uint8Array(length))).toBeUndefined();
  });

  it('claims a longer encapsulation than there is', () => {
    const content = new Uint8Array(100);
    content[16] = 60;
    expect(openEnvelope(content)).toBeUndefined();
    content[16] = 57;
    expect(openEnvelope(content)?.aeadCt).toHaveLength(1);
  });
});
