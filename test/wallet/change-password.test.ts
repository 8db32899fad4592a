import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { encodeSs58 } from '../../src/units/ss58.js';
import { openForRewrite } from '../../src/wallet/change-password.js';
import { sealNacl } from '../../src/wallet/layers/nacl.js';
import { openWalletStore } from '../../src/wallet/store.js';
import { unlock } from '../../src/wallet/unlock.js';
import { known, plainFile, publicFile, walletFolder } from './wallet-folder.js';

/** Stands in for argon2, which keys.test.ts runs for real. */
const deriveKey = async (password: string) => Buffer.alloc(32, password);
const coldkey = { wallet: 'w', hotkey: undefined };
const ask = (password: string) => async () => password;
const sealed = (password: string) => sealNacl(Buffer.from(plainFile), password, deriveKey);
const open = (root: string, password: string, shown: string | undefined = undefined) =>
  openForRewrite(root, coldkey, shown as never, ask(password), deriveKey);
const unlocked = async (root: string, password: string) => {
  const path = join(root, 'w/coldkey');
  return unlock({ path, address: undefined }, ask(password), deriveKey);
};
const names = (root: string) => readdirSync(root, { recursive: true }).map(String).sort();

describe('a key under a new password', () => {
  it('opens with the new one alone, keeps its words, and leaves nothing else on the disk', async () => {
    const files = { 'w/coldkey': await sealed('old'), 'w/coldkeypub.txt': publicFile() };
    const root = walletFolder(files);
    const key = await open(root, 'old');
    expect(key.address).toBe(known.address);
    await key.rewrite('new');
    const again = await unlocked(root, 'new');
    expect([encodeSs58(again.publicKey), again.phrase]).toEqual([known.address, known.phrase]);
    await expect(unlocked(root, 'old')).rejects.toMatchObject({ code: 'wrong-password' });
    expect(statSync(join(root, 'w/coldkey')).mode & 0o777).toBe(0o600);
    expect(names(root)).toEqual(['w', 'w/coldkey', 'w/coldkeypub.txt']);
    expect(readFileSync(join(root, 'w/coldkeypub.txt'), 'utf8')).toBe(publicFile());
  });

  test.each([
    ['a plain file', plainFile],
    ['a bare phrase', known.phrase],
    ['a bare seed', known.seed],
  ])('is written by today from %s, public half included', async (_, content) => {
    const hex = known.publicKey.slice(2);
    const root = walletFolder({ 'w/coldkey': content, 'w/coldkeypub.txt': hex });
    await (await open(root, 'never asked')).rewrite('new');
    expect(openWalletStore(root).find('w')).toMatchObject({
      address: known.address,
      protection: 'encrypted',
    });
    expect(JSON.parse(readFileSync(join(root, 'w/coldkeypub.txt'), 'utf8'))).toMatchObject({
      ss58Address: known.address,
    });
  });

  it('can be stored plain again', async () => {
    const root = walletFolder({ 'w/coldkey': await sealed('old') });
    await (await open(root, 'old')).rewrite(undefined);
    expect(JSON.parse(readFileSync(join(root, 'w/coldkey'), 'utf8'))).toMatchObject({
      secretPhrase: known.phrase,
      ss58Address: known.address,
    });
    expect(openWalletStore(root).find('w').address).toBe(known.address);
  });
});

describe('the old file stays', () => {
  it('when the new one does not open again', async () => {
    const before = await sealed('old');
    const root = walletFolder({ 'w/coldkey': before });
    let derived = 0;
    const forgetful = async (password: string) => {
      derived += 1;
      return Buffer.alloc(32, derived === 3 ? 'another' : password);
    };
    const key = await openForRewrite(root, coldkey, undefined, ask('old'), forgetful);
    await expect(key.rewrite('new')).rejects.toMatchObject({ hint: 'the old file is unchanged' });
    expect(readFileSync(join(root, 'w/coldkey'))).toEqual(before);
    expect(names(root)).toEqual(['w', 'w/coldkey']);
  });

  it('when another program changed it meanwhile', async () => {
    const root = walletFolder({ 'w/coldkey': await sealed('old') });
    const key = await open(root, 'old');
    writeFileSync(join(root, 'w/coldkey'), 'somebody else');
    await expect(key.rewrite('new')).rejects.toMatchObject({ code: 'file-system' });
    expect(readFileSync(join(root, 'w/coldkey'), 'utf8')).toBe('somebody else');
  });

  it('when the password is wrong, or the new one empty', async () => {
    const before = await sealed('old');
    const root = walletFolder({ 'w/coldkey': before });
    await expect(open(root, 'wrong')).rejects.toMatchObject({ code: 'wrong-password' });
    await expect((await open(root, 'old')).rewrite('')).rejects.toMatchObject({
      code: 'bad-input',
    });
    expect(readFileSync(join(root, 'w/coldkey'))).toEqual(before);
  });
});
