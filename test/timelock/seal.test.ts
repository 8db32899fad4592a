import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { beaconKey, signRound } from '../../src/timelock/local-beacon.js';
import { openWithPulse } from '../../src/timelock/open.js';
import { decodePayload, encodePayload } from '../../src/timelock/payload.js';
import { sealForRound } from '../../src/timelock/seal.js';

const scalar = new Uint8Array(32).fill(7);

describe('weights stay hidden until the round that was chosen', () => {
  it('makes another ciphertext each time, which the signature of the round opens', () => {
    const plaintext = new TextEncoder().encode('weights');
    const [one, other] = [0, 1].map(() => sealForRound(beaconKey(scalar), 5, plaintext));
    expect(one).not.toEqual(other);
    for (const sealed of [one, other]) {
      expect(sealed && openWithPulse(sealed, signRound(scalar, 5))).toEqual(plaintext);
    }
  });

  it('leaves no secret of a ciphertext in memory, were it refused or not', () => {
    const secrets = () => ({
      esk: randomBytes(32),
      sigma: randomBytes(32),
      nonce: randomBytes(12),
    });
    const [used, refused] = [secrets(), secrets()];
    sealForRound(beaconKey(scalar), 5, new Uint8Array(), used);
    expect(() => sealForRound(new Uint8Array(96), 5, new Uint8Array(), refused)).toThrow(
      expect.objectContaining({ code: 'not-allowed' }),
    );
    for (const { esk, sigma } of [used, refused]) {
      expect([...esk, ...sigma].every((byte) => byte === 0)).toBe(true);
    }
  });
});

describe('a payload is read as the chain reads it', () => {
  const hotkey = new Uint8Array(32).fill(0x21);
  const payload = { hotkey, uids: [0, 300], values: [1, 65_535], versionKey: 2n ** 64n - 1n };

  it('carries as many neurons as a subnet can have', () => {
    const uids = Array.from({ length: 1177 }, (_, uid) => uid);
    const many = { ...payload, uids, values: uids.map((uid) => 65_535 - uid) };
    expect(decodePayload(encodePayload(many))).toEqual(many);
  });

  it('ignores what follows, and reads no list longer than its bytes', () => {
    const encoded = encodePayload(payload);
    expect(decodePayload(new Uint8Array([...encoded, 1, 2, 3]))).toEqual(payload);
    expect(decodePayload(encoded.subarray(0, encoded.length - 1))).toBeUndefined();
    expect(decodePayload(new Uint8Array())).toBeUndefined();
    expect(decodePayload(Uint8Array.of(3, 0, 0, 0, 0))).toBeUndefined();
    // The number one in two bytes, which SCALE allows in one byte alone.
    expect(decodePayload(Uint8Array.of(5, 0, 0, 0, 0, ...new Uint8Array(12)))).toBeUndefined();
  });
});
