import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { expect, it, test } from 'vitest';
import { toHex } from '../../src/units/hex.js';
import { deriveFileKey, deriveWith, nativeArgon2, wasmArgon2 } from '../../src/wallet/argon2.js';
import { describeShared } from '../support/shared.js';
import { VECTORS, vectors } from './keyfile-vectors.js';

/** A password of the vectors and the key libsodium makes of it. */
const known = {
  password: 'Correct-Horse-7-Battery',
  key: '0x42b63d05be928839f483cac77f1a34e74e64309646da84bc4a2a6ec8c6f2332e',
};

it('makes the same key without the native build, so no platform is locked out', async () => {
  expect(toHex(await deriveWith(await wasmArgon2(), known.password))).toBe(known.key);
});

it('makes the same key with the native build', async ({ skip }) => {
  const native = await nativeArgon2();
  if (!native) return skip('@node-rs/argon2 has no build for this platform');
  expect(toHex(await deriveWith(native, known.password))).toBe(known.key);
});

it('tells too little memory from a wrong password, and prints nothing of its own', () => {
  const repository = fileURLToPath(new URL('../../', import.meta.url));
  const code = `
    import { deriveWith, wasmArgon2 } from './src/wallet/argon2.ts';
    const refused = await deriveWith(await wasmArgon2(), 'password').catch((error) => error);
    process.stdout.write(String(refused.code));
  `;
  const { outputFiles } = buildSync({
    stdin: { contents: code, resolveDir: repository, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    write: false,
  });
  // A quarter of the memory argon2 needs, by a limit every platform of Node knows.
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--wasm-max-mem-pages=2048', '--input-type=module'],
    { input: outputFiles[0]?.text, cwd: repository, encoding: 'utf8' },
  );
  expect({ stdout, stderr }).toEqual({ stdout: 'out-of-memory', stderr: '' });
});

describeShared('passwords of the vectors give their keys, byte for byte', VECTORS, () => {
  const byKey = new Map(vectors('keyfile-nacl').map((vector) => [vector.derivedKey, vector]));
  byKey.delete(known.key);
  test.each([...byKey.values()])('$id', async ({ password = '', derivedKey }) => {
    expect(toHex(await deriveFileKey(password))).toBe(derivedKey);
  });
});
