import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { Refusal } from '../../src/errors.js';
import { toHex } from '../../src/units/hex.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { sealNacl } from '../../src/wallet/layers/nacl.js';
import { type PasswordSource, unlock } from '../../src/wallet/unlock.js';
import { describeShared } from '../support/shared.js';
import { bytes, fileOf, VECTORS, vectors } from './keyfile-vectors.js';
import { known, plainFile, walletFolder } from './wallet-folder.js';

/**
 * Stands in for argon2, whose own output argon2.test.ts checks: the vectors' keys for their
 * passwords, and for any other a key that is its hash in all but cost.
 */
const derived = new Map([
  ...vectors('keyfile-nacl', 'keyfile-agcli').map(
    ({ password, derivedKey }) => [password, derivedKey] as const,
  ),
  ...vectors('keyfile-fernet').map(
    ({ password, fernetKey }) => [password, toHex(Buffer.from(fernetKey, 'base64url'))] as const,
  ),
]);
const deriveKey = async (password: string) =>
  bytes(
    derived.get(password) ?? Buffer.from(password).toString('hex').padEnd(64, '0').slice(0, 64),
  );

/** Answers with these passwords in turn and records how often it was asked. */
function answers(...passwords: readonly string[]): PasswordSource & { readonly asked: number[] } {
  const asked: number[] = [];
  const ask = async (attempt: number) => {
    asked.push(attempt);
    const password = passwords[asked.length - 1];
    if (password === undefined) throw new Error('nobody expected this question');
    return password;
  };
  return Object.assign(ask, { asked });
}

const sealed = (password: string) => sealNacl(Buffer.from(plainFile), password, deriveKey);
const coldkeyIn = (content: string | Uint8Array) => ({
  path: join(walletFolder({ 'w/coldkey': content }), 'w/coldkey'),
  address: undefined,
});

async function refusalOf(opening: Promise<unknown>): Promise<Refusal> {
  const error = await opening.catch((thrown: unknown) => thrown);
  if (error instanceof Refusal) return error;
  throw new Error('nothing was refused', { cause: error });
}

describeShared('encrypted files of other wallets', VECTORS, () => {
  const opened = vectors('keyfile-nacl', 'keyfile-fernet', 'keyfile-vault', 'keyfile-agcli');
  test.each(opened)('$id opens with its password', async (vector) => {
    const ask = answers(vector.password ?? '');
    const key = await unlock(coldkeyIn(fileOf(vector)), ask, deriveKey);
    expect(toHex(key.publicKey)).toBe(vector.expect.publicKey);
    expect(toHex(key.secretKey)).toBe(vector.expect.polkadotSecretKey);
    expect(ask.asked).toEqual([1]);
  });

  const encrypted = vectors('keyfile-reject').filter(({ password }) => password !== undefined);
  test.each(encrypted)('$id is refused, and the password is not repeated', async (vector) => {
    const { password = '' } = vector;
    const ask = answers(password, password, password);
    const refusal = await refusalOf(unlock(coldkeyIn(fileOf(vector)), ask, deriveKey));
    expect(['wrong-password', 'unreadable-keyfile']).toContain(refusal.code);
    if (password !== '') {
      expect(JSON.stringify([refusal.message, refusal.hint, refusal.stack])).not.toContain(
        password,
      );
    }
  });
});

describe('asking for the password', () => {
  it('asks nothing for a plain file', async () => {
    const key = await unlock(coldkeyIn(plainFile), answers(), deriveKey);
    expect(toHex(key.publicKey)).toBe(known.publicKey);
  });

  it('gives three attempts, and says so by number', async () => {
    const ask = answers('one', 'two', 'right');
    await unlock(coldkeyIn(await sealed('right')), ask, deriveKey);
    expect(ask.asked).toEqual([1, 2, 3]);
  });

  it('stops after three wrong ones', async () => {
    const ask = answers('one', 'two', 'three');
    const refusal = await refusalOf(unlock(coldkeyIn(await sealed('right')), ask, deriveKey));
    expect(refusal.code).toBe('wrong-password');
    expect(ask.asked).toEqual([1, 2, 3]);
  });

  it('opens a file of a wallet that trimmed what was typed, within the same attempt', async () => {
    const ask = answers(' right ');
    await unlock(coldkeyIn(await sealed('right')), ask, deriveKey);
    expect(ask.asked).toEqual([1]);
  });

  it('keeps outer spaces where they belong to the password', async () => {
    await unlock(coldkeyIn(await sealed(' right ')), answers(' right '), deriveKey);
    const trimmed = answers('right', 'right', 'right');
    const refusal = await refusalOf(unlock(coldkeyIn(await sealed(' right ')), trimmed, deriveKey));
    expect(refusal.code).toBe('wrong-password');
  });

  it('spends the seconds of a derivation once on a password typed twice', async () => {
    const tried: string[] = [];
    const counting = async (password: string) => {
      tried.push(password);
      return deriveKey(password);
    };
    const file = coldkeyIn(await sealed('right'));
    await refusalOf(unlock(file, answers('same', 'same', ' same'), counting));
    expect(tried).toEqual(['same', ' same']);
  });

  it('stops at once when the question is cancelled', async () => {
    const cancelled = new Refusal('declined', 'cancelled');
    const ask = async () => {
      throw cancelled;
    };
    await expect(unlock(coldkeyIn(await sealed('right')), ask, deriveKey)).rejects.toBe(cancelled);
  });

  it('wipes the derived key once the file is open', async () => {
    const keys: Uint8Array[] = [];
    const keeping = async (password: string) => {
      const key = await deriveKey(password);
      keys.push(key);
      return key;
    };
    await unlock(coldkeyIn(await sealed('right')), answers('wrong', 'right'), keeping);
    expect(keys.map((key) => key.every((byte) => byte === 0))).toEqual([true, true]);
  });
});

describe('what is not opened', () => {
  it('refuses a key that is not the one the plan was made for', async () => {
    const address = parseSs58(known.aliceAddress);
    const refusal = await refusalOf(
      unlock({ ...coldkeyIn(plainFile), address }, answers(), deriveKey),
    );
    expect(refusal.code).toBe('unreadable-keyfile');
    expect(refusal.hint).toContain(known.aliceAddress);
  });

  it('says when only the public half is here', async () => {
    const path = join(walletFolder({ 'w/': '' }), 'w/coldkey');
    const refusal = await refusalOf(unlock({ path, address: undefined }, answers(), deriveKey));
    expect(refusal.code).toBe('not-found');
  });

  it.each([
    ['a folder', (root: string) => join(root, 'w')],
    ['a file of another kind', (root: string) => join(root, 'w/binary')],
  ])('says that %s is no keyfile', async (_, pathIn) => {
    const root = walletFolder({ 'w/binary': Uint8Array.of(0xff, 0xfe, 0xfd) });
    const opening = unlock({ path: pathIn(root), address: undefined }, answers(), deriveKey);
    expect((await refusalOf(opening)).code).toBe('unreadable-keyfile');
  });

  it('opens a file that others may read too, as other wallets left many', async () => {
    const { path, address } = coldkeyIn(plainFile);
    chmodSync(path, 0o644);
    await expect(unlock({ path, address }, answers(), deriveKey)).resolves.toBeDefined();
  });
});
