import { appendFileSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blake2AsHex } from '@polkadot/util-crypto';
import { describe, expect, it, test } from 'vitest';
import { openRuntimes } from '../../../src/localnet/runtimes/runtimes.js';
import { runtimeBlob } from '../../support/runtime-blob.js';
import { tempFolder } from '../../support/temp-folder.js';

const WHEN = '2026-01-02T03:04:05.000Z';
const cacheIn = (folder: string) => openRuntimes(join(folder, 'runtimes'), () => new Date(WHEN));
const file = (folder: string, name: string, content: Uint8Array | string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe('a runtime is kept under the hash of its code', () => {
  it('keeps the blob as it is, with what it calls itself and where it came from', async () => {
    const folder = tempFolder();
    const blob = runtimeBlob('node-subtensor', 424);
    const source = file(folder, 'a.wasm', blob);
    const hash = blake2AsHex(blob, 256);
    const { runtime, alreadyThere } = await cacheIn(folder).add(source);
    expect({ runtime, alreadyThere }).toEqual({
      runtime: {
        ...{ hash, size: blob.length, sound: true },
        ...{ specName: 'node-subtensor', specVersion: 424, source, added: WHEN },
      },
      alreadyThere: false,
    });
    expect(cacheIn(folder).list()).toEqual([runtime]);
    expect(Buffer.from(cacheIn(folder).read(hash))).toEqual(Buffer.from(blob));
    expect((await cacheIn(folder).add(source)).alreadyThere).toBe(true);
    const names = [`${hash.slice(2)}.json`, `${hash.slice(2)}.wasm`];
    expect(readdirSync(join(folder, 'runtimes')).sort()).toEqual(names);
    for (const name of names) {
      expect(statSync(join(folder, 'runtimes', name)).mode & 0o777).toBe(0o600);
    }
  });

  test.each([
    [
      'a raw chain spec',
      (code: string) => ({ genesis: { raw: { top: { '0x3a636f6465': code } } } }),
    ],
    ['a plain one', (code: string) => ({ genesis: { runtimeGenesis: { code, patch: {} } } })],
  ])('takes it out of %s', async (_title, spec) => {
    const folder = tempFolder();
    const blob = runtimeBlob('node-subtensor', 293);
    const code = `0x${Buffer.from(blob).toString('hex')}`;
    const source = file(folder, 'spec.json', `\n${JSON.stringify(spec(code))}`);
    const { runtime } = await cacheIn(folder).add(source);
    expect(runtime).toMatchObject({ hash: blake2AsHex(blob, 256), specVersion: 293 });
  });
});

describe('nothing but a sound runtime is ever used', () => {
  it('refuses a blob that was changed on the disk, says so in the list, and takes it anew', async () => {
    const folder = tempFolder();
    const source = file(folder, 'a.wasm', runtimeBlob('node-subtensor', 7));
    const { runtime } = await cacheIn(folder).add(source);
    appendFileSync(join(folder, 'runtimes', `${runtime.hash.slice(2)}.wasm`), 'x');
    expect(() => cacheIn(folder).read(runtime.hash)).toThrow(
      expect.objectContaining({ code: 'check-failed' }),
    );
    expect(cacheIn(folder).list()).toMatchObject([{ sound: false }]);
    expect((await cacheIn(folder).add(source)).alreadyThere).toBe(false);
    expect(cacheIn(folder).list()).toMatchObject([{ sound: true }]);
  });

  it('lists a blob whose record was lost, and writes a new one when it is added again', async () => {
    const folder = tempFolder();
    const source = file(folder, 'a.wasm', runtimeBlob('node-subtensor', 7));
    const { runtime } = await cacheIn(folder).add(source);
    rmSync(join(folder, 'runtimes', `${runtime.hash.slice(2)}.json`));
    expect(cacheIn(folder).list()).toMatchObject([{ specName: 'unknown', sound: true }]);
    await cacheIn(folder).add(source);
    expect(cacheIn(folder).list()).toMatchObject([{ specName: 'node-subtensor', source }]);
  });

  test.each([
    ['text', 'hello'],
    ['WASM that is no runtime', Buffer.from('\0asm\x01\0\0\0', 'latin1')],
    ['WASM that breaks off', runtimeBlob('node-subtensor', 1).subarray(0, -4)],
    ['what only begins as if compressed', Buffer.from('52bc537646db8e0500', 'hex')],
    ['JSON without a runtime', '{"genesis":{"raw":{"top":{}}}}'],
    ['a chain spec whose code is no hex', '{"genesis":{"runtimeGenesis":{"code":"0xzz"}}}'],
    ['half of a JSON document', '{"genesis":'],
  ])('refuses %s and keeps nothing', async (_title, content) => {
    const folder = tempFolder();
    const adding = cacheIn(folder).add(file(folder, 'source', content));
    await expect(adding).rejects.toMatchObject({ code: 'bad-input' });
    expect(existsSync(join(folder, 'runtimes'))).toBe(false);
  });

  it('refuses an address that nobody answers at', async () => {
    const adding = cacheIn(tempFolder()).add('ws://127.0.0.1:9');
    await expect(adding).rejects.toMatchObject({ code: 'unreachable' });
  });
});

describe('a runtime is removed by the beginning of its hash', () => {
  it('refuses what names none or several, and removes blob and record of the one', async () => {
    const folder = tempFolder();
    const cache = cacheIn(folder);
    for (let version = 0; version < 17; version++) {
      await cache.add(file(folder, 'a.wasm', runtimeBlob('node-subtensor', version)));
    }
    // Of 17 hashes two begin with the same digit.
    const digits = cache.list().map(({ hash }) => hash.slice(2, 3));
    const shared = digits.find((digit, at) => digits.indexOf(digit) !== at) ?? '';
    expect(() => cache.remove(shared)).toThrow(expect.objectContaining({ code: 'bad-input' }));
    expect(() => cache.remove('f'.repeat(64))).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
    const [first] = cache.list();
    expect(cache.remove(first?.hash.toUpperCase().replace('0X', '0x') ?? '')).toEqual(first);
    expect(cache.list()).toHaveLength(16);
    expect(readdirSync(cache.folder)).toHaveLength(32);
  });
});
