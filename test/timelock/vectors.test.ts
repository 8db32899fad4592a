import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { encodeCiphertext, OVERHEAD, parseCiphertext } from '../../src/timelock/ciphertext.js';
import { beaconKey, signRound } from '../../src/timelock/local-beacon.js';
import { openWithPulse } from '../../src/timelock/open.js';
import { decodeOldPayload, decodePayload, encodePayload } from '../../src/timelock/payload.js';
import { isPulse, pulseRandomness } from '../../src/timelock/pulse.js';
import { quicknet } from '../../src/timelock/quicknet.js';
import { roundIdentity, roundPoint } from '../../src/timelock/round.js';
import { sealForRound } from '../../src/timelock/seal.js';
import { fromHex, toHex } from '../../src/units/hex.js';
import { describeShared } from '../support/shared.js';
import type { Locked, TimelockVectors } from './vector-shapes.js';

const bytes = (hex: string) => fromHex(hex) ?? new Uint8Array();
const secretsOf = ({ esk, sigma, nonce }: Locked) => ({
  ...{ esk: bytes(esk), sigma: bytes(sigma), nonce: bytes(nonce) },
});

describeShared('timelocked commits as the chain reads them', 'vectors/weights.json', (path) => {
  const vectors: TimelockVectors = JSON.parse(readFileSync(path, 'utf8')).timelock;
  const publicKey = bytes(vectors.publicKey);

  it('pins the beacon that finney follows', () => {
    const { genesis: genesisSeconds, period: periodSeconds } = vectors;
    expect(quicknet).toEqual({ publicKey, genesisSeconds, periodSeconds });
  });

  const pulseOf = (round: number) =>
    bytes(vectors.pulses.find((pulse) => pulse.round === round)?.signature ?? '');

  it('takes a published pulse for its round alone', () => {
    for (const { round, signature, ...pulse } of vectors.pulses) {
      expect(toHex(roundIdentity(round))).toBe(pulse.identity);
      expect(toHex(roundPoint(round).toBytes(true))).toBe(pulse.identityPoint);
      expect(toHex(pulseRandomness(bytes(signature)))).toBe(pulse.randomness);
      expect(isPulse(publicKey, round, bytes(signature))).toBe(true);
      expect(isPulse(publicKey, round + 1, bytes(signature))).toBe(false);
    }
  });

  it.each(vectors.cases)('locks $name byte for byte, and its pulse opens it', (locked) => {
    const { round, plaintext, ciphertext } = locked;
    const sealed = sealForRound(publicKey, round, bytes(plaintext), secretsOf(locked));
    expect(toHex(sealed)).toBe(ciphertext);
    expect(sealed).toHaveLength(locked.bytes ?? 0);
    expect(sealed).toHaveLength(bytes(plaintext).length + OVERHEAD);
    expect(openWithPulse(sealed, pulseOf(round))).toEqual(bytes(plaintext));
  });

  it('writes and reads the weights inside in both layouts', () => {
    for (const { plaintext, payload, legacyPayload } of vectors.cases) {
      if (payload) {
        const weights = { ...payload, hotkey: bytes(payload.hotkey) };
        const inside = { ...weights, versionKey: BigInt(payload.versionKey) };
        expect(toHex(encodePayload(inside))).toBe(plaintext);
        expect(decodePayload(bytes(plaintext))).toEqual(inside);
      }
      if (legacyPayload) {
        const versionKey = BigInt(legacyPayload.versionKey);
        const inside = { ...legacyPayload, hotkey: undefined, versionKey };
        expect(toHex(encodePayload(inside))).toBe(plaintext);
        expect(decodePayload(bytes(plaintext))).toEqual(inside);
        expect(decodeOldPayload(bytes(plaintext))).toEqual(inside);
      }
    }
    expect(vectors.cases.some(({ payload }) => payload)).toBe(true);
    expect(vectors.cases.some(({ legacyPayload }) => legacyPayload)).toBe(true);
  });

  it('serves a chain whose beacon is its own', () => {
    const { secretScalar, round, ...locked } = vectors.localBeacon;
    const scalar = bytes(secretScalar);
    expect(toHex(beaconKey(scalar))).toBe(locked.publicKey);
    const signature = signRound(scalar, round);
    expect(toHex(signature)).toBe(locked.signature);
    expect(isPulse(beaconKey(scalar), round, signature)).toBe(true);
    const plaintext = bytes(locked.plaintext);
    const secrets = secretsOf({ ...locked, round });
    expect(toHex(sealForRound(beaconKey(scalar), round, plaintext, secrets))).toBe(
      locked.ciphertext,
    );
    expect(openWithPulse(bytes(locked.ciphertext), signature)).toEqual(plaintext);
  });

  it('reads a commit that finney took', () => {
    for (const live of vectors.parseOnly) {
      // Pallet and call, subnet, mechanism, then a length of two bytes.
      const commit = bytes(live.call).subarray(7, 7 + live.ciphertextBytes);
      const parts = parseCiphertext(commit);
      expect(parts && [parts.U, parts.V, parts.W, parts.sealed, parts.nonce].map(toHex)).toEqual([
        ...[live.U, live.V, live.W, live.aesCiphertextWithTag, live.nonce],
      ]);
      expect(commit.length - OVERHEAD).toBe(live.plaintextBytes);
      expect(parts && encodeCiphertext(parts)).toEqual(commit);
    }
    expect(vectors.parseOnly.length).toBeGreaterThan(0);
  });

  it('opens nothing with the pulse of another round, and nothing that was altered', () => {
    const [locked] = vectors.cases.filter(({ name }) => name === 'weights');
    const ciphertext = bytes(locked?.ciphertext ?? '');
    expect(openWithPulse(ciphertext, pulseOf(2000))).toBeUndefined();
    for (const at of [0, 100, 110, 150, 200, ciphertext.length - 20]) {
      const altered = ciphertext.slice();
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(openWithPulse(altered, pulseOf(1000)), `byte ${at}`).toBeUndefined();
    }
    const truncated = ciphertext.subarray(0, ciphertext.length - 1);
    expect(openWithPulse(truncated, pulseOf(1000))).toBeUndefined();
    expect(openWithPulse(new Uint8Array(), pulseOf(1000))).toBeUndefined();
    expect(openWithPulse(ciphertext, new Uint8Array(48))).toBeUndefined();
  });
});
