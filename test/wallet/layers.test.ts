import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toHex } from '../../src/units/hex.js';
import { deriveFileKey, deriveWith } from '../../src/wallet/argon2.js';
import { openKeyVault } from '../../src/wallet/keys.js';
import { layers } from '../../src/wallet/layers/index.js';
import { unlock } from '../../src/wallet/unlock.js';
import { wasmArgon2 } from '../../src/wallet/wasm-argon2.js';
import { describeShared } from '../support/shared.js';
import { bytes, fileOf, schemeOf, VECTORS, vectors } from './keyfile-vectors.js';
import { walletFolder } from './wallet-folder.js';

describeShared('keys encrypted by older tools open with the real derivations', VECTORS, () => {
  const older = vectors('keyfile-fernet', 'keyfile-vault', 'keyfile-agcli');
  test.each(older)('$id signs for its address', async (vector) => {
    const vault = openKeyVault(walletFolder({ 'w/coldkey': fileOf(vector) }));
    const signer = await vault.unlockColdkey('w', async () => vector.password ?? '');
    expect(signer.address).toBe(vector.expect.ss58Address);
    expect(signer.scheme).toBe(schemeOf(vector.expect.cryptoType));
  });

  test.each(vectors('keyfile-vault'))('$id opens as a hotkey too', async (vector) => {
    const root = walletFolder({ 'w/hotkeys/h': fileOf(vector) });
    const at = { path: join(root, 'w/hotkeys/h'), address: undefined };
    const key = await unlock(at, async () => vector.password ?? '', deriveFileKey);
    expect(toHex(key.secretKey)).toBe(vector.expect.polkadotSecretKey);
  });

  test.each(vectors('keyfile-agcli'))(
    '$id has the same key without the native build',
    async (vector) => {
      const argon2 = await wasmArgon2();
      const { agcli } = layers(async (password, recipe) => {
        if (recipe?.algorithm !== 'argon2id') throw new Error('another recipe');
        const key = await deriveWith(argon2, password, recipe);
        expect(toHex(key)).toBe(vector.derivedKey);
        return key;
      });
      const content = await agcli.open(fileOf(vector))?.(vector.password ?? '');
      expect(content?.toString('base64')).toBe(vector.plaintext);
    },
  );

  test.each(vectors('keyfile-agcli'))('$id stays closed with any part changed', async (vector) => {
    const { agcli } = layers(async () => bytes(vector.derivedKey));
    for (const at of [20, 30, -1]) {
      const file = fileOf(vector);
      const index = at < 0 ? file.length + at : at;
      file[index] = (file[index] ?? 0) ^ 1;
      expect(await agcli.open(file)?.('')).toBeUndefined();
    }
  });

  test.each(older)('$id cut to a third is refused before or after its password', async (vector) => {
    const key = async () => new Uint8Array(32);
    const file = fileOf(vector);
    const cut = file.subarray(0, Math.floor(file.length / 3));
    const all = layers(key);
    for (const layer of [all.fernet, all['ansible-vault'], all.agcli]) {
      expect(await layer.open(cut)?.(vector.password ?? '')).toBeUndefined();
    }
  });
});
