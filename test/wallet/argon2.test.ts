import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { describe, expect, it, test } from 'vitest';
import { toHex } from '../../src/units/hex.js';
import { type Argon2, deriveWith, nativeArgon2 } from '../../src/wallet/argon2.js';
import { sealNacl } from '../../src/wallet/layers/nacl.js';
import { unlock } from '../../src/wallet/unlock.js';
import { wasmArgon2 } from '../../src/wallet/wasm-argon2.js';
import { describeShared } from '../support/shared.js';
import { VECTORS, vectors } from './keyfile-vectors.js';
import { plainFile, known as wallet, walletFolder } from './wallet-folder.js';

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

const source = new URL('../../src/wallet/', import.meta.url);

/** What a program prints that derives a key without native code, whose thread lies in this folder. */
function derivation(worker: URL, flags: readonly string[]) {
  const code = `
    import { deriveWith } from './argon2.ts';
    import { wasmArgon2 } from './wasm-argon2.ts';
    const refused = await deriveWith(await wasmArgon2(), 'Hunter-2-Secret').catch((error) => error);
    process.stdout.write([refused.code, refused.message, refused.hint].join('\\n'));
  `;
  const { outputFiles } = buildSync({
    stdin: { contents: code, resolveDir: fileURLToPath(source), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    define: { 'import.meta.url': JSON.stringify(new URL('wasm-argon2.ts', worker).href) },
    write: false,
  });
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, '--input-type=module'], {
    input: outputFiles[0]?.text,
    cwd: fileURLToPath(source),
    encoding: 'utf8',
  });
  expect(stdout + stderr).not.toContain('Hunter');
  const [sort, message, hint] = stdout.split('\n');
  return { code: sort, message, hint, stderr };
}

it('tells too little memory from a wrong password, and prints nothing of its own', () => {
  // A quarter of the memory argon2 needs, by a limit every platform of Node knows.
  const told = derivation(source, ['--wasm-max-mem-pages=2048']);
  expect(told).toMatchObject({ code: 'out-of-memory', stderr: '' });
});

it('blames no memory for a damaged program, so that nobody buys a larger machine for it', () => {
  const root = walletFolder();
  const whole = readFileSync(new URL('argon2-worker.mjs', source));
  writeFileSync(join(root, 'argon2-worker.mjs'), whole.subarray(0, 1_000));
  const told = derivation(pathToFileURL(`${root}/`), []);
  expect(told).toMatchObject({ code: 'file-system', stderr: '' });
  expect(told.message).toBe('the thread for argon2 ended without an answer (SyntaxError)');
  expect(told.hint).toContain('install btcli again');
});

it('names what Node must be allowed where it may not start threads', ({ skip }) => {
  const known = process.allowedNodeEnvironmentFlags;
  const flag = ['--permission', '--experimental-permission'].find((name) => known.has(name));
  if (!flag) return skip('this Node knows no permissions');
  const told = derivation(source, [flag, '--allow-fs-read=*']);
  expect(told.code).toBe('file-system');
  expect(told.message).toBe('the thread for argon2 could not start (ERR_ACCESS_DENIED)');
  expect(told.hint).toContain('--allow-worker');
});

describeShared('passwords of the vectors give their keys, byte for byte', VECTORS, () => {
  const byKey = new Map(vectors('keyfile-nacl').map((vector) => [vector.derivedKey, vector]));
  byKey.delete(known.key);
  /** The build without native code takes four times as long, so that the short run has it do one. */
  const everyBuild = process.env.BTCLI_EVERY_ARGON2 === '1';
  test.each([...byKey.values()])(
    '$id',
    { timeout: 600_000 },
    async ({ password = '', derivedKey }) => {
      const native = await nativeArgon2();
      const builds = [...(native ? [native] : []), ...(everyBuild ? [await wasmArgon2()] : [])];
      if (builds.length === 0) builds.push(await wasmArgon2());
      for (const build of builds) expect(toHex(await deriveWith(build, password))).toBe(derivedKey);
    },
  );
});

describe('what unlocking leaves in memory', () => {
  const password = 'Correct-Horse-7';
  /** Stands in for argon2, and remembers the very bytes it was given and gave. */
  const watched = () => {
    const seen: Uint8Array[] = [];
    const argon2: Argon2 = async (bytes) => {
      const key = Buffer.alloc(32, bytes);
      seen.push(bytes, key);
      return key;
    };
    return { seen, deriveKey: (text: string) => deriveWith(argon2, text) };
  };
  const isWiped = (bytes: Uint8Array) => bytes.every((byte) => byte === 0);

  it('is neither the password, nor the key of the file, nor its content', async () => {
    const { seen, deriveKey } = watched();
    const sealed = await sealNacl(Buffer.from(plainFile), password, deriveKey);
    const root = walletFolder({ 'w/coldkey': sealed });
    const at = { path: join(root, 'w/coldkey'), address: undefined };
    expect((await unlock(at, async () => password, deriveKey)).phrase).toBe(wallet.phrase);
    expect(seen).toHaveLength(4);
    for (const bytes of seen) expect(isWiped(bytes)).toBe(true);
  });

  it('is no password of the real builds either, whether they work or fail', async () => {
    let given: Uint8Array = Buffer.from('unset');
    const failing: Argon2 = async (bytes) => {
      given = bytes;
      expect(Buffer.from(bytes).toString()).toBe(password);
      throw new Error('no memory');
    };
    await expect(deriveWith(failing, password)).rejects.toMatchObject({ code: 'out-of-memory' });
    expect(isWiped(given)).toBe(true);
  });
});
