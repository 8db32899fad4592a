import {
  chmodSync,
  chownSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { metadataCache, unread } from '../../src/chain/metadata-cache.js';

const folder = mkdtempSync(join(tmpdir(), 'btcli-cache-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const key = { genesis: '0xaa', specVersion: 424, url: 'wss://one.example' };
const metadata = Uint8Array.of(1, 2, 3, 4);

describe('a transaction is never encoded with the metadata of another runtime', () => {
  it('gives metadata back only for the same genesis and the same spec', () => {
    const cache = metadataCache(folder);
    cache.write(key, metadata);
    expect(cache.read(key)).toEqual(Buffer.from(metadata));
    expect(cache.read({ ...key, specVersion: 425 })).toBeUndefined();
    expect(cache.read({ ...key, genesis: '0xbb' })).toBeUndefined();
    expect(cache.read({ ...key, url: 'wss://other.example' })).toBeUndefined();
  });

  it('forgets a file that was cut short or altered', () => {
    const cache = metadataCache(folder);
    cache.write(key, metadata);
    const [name = ''] = readdirSync(join(folder, 'metadata'));
    const file = join(folder, 'metadata', name);
    const whole = readFileSync(file);
    for (let length = 0; length < whole.length; length += 1) {
      writeFileSync(file, whole.subarray(0, length));
      expect(cache.read(key)).toBeUndefined();
    }
    whole.writeUInt8(whole.readUInt8(whole.length - 1) ^ 1, whole.length - 1);
    writeFileSync(file, whole);
    expect(cache.read(key)).toBeUndefined();
  });

  it.skipIf(process.platform === 'win32')('believes nothing that others may write', () => {
    const cache = metadataCache(folder);
    cache.write(key, metadata);
    cache.writeDigest('aa', metadata);
    for (const name of readdirSync(join(folder, 'metadata'))) {
      chmodSync(join(folder, 'metadata', name), 0o620);
    }
    expect(cache.read(key)).toBeUndefined();
    expect(cache.readDigest('aa')).toBeUndefined();
  });

  it.skipIf(process.getuid?.() !== 0)('believes nothing that is of somebody else', () => {
    const cache = metadataCache(folder);
    cache.write(key, metadata);
    const [name = ''] = readdirSync(join(folder, 'metadata'));
    chownSync(join(folder, 'metadata', name), 12_345, 12_345);
    expect(cache.read(key)).toBeUndefined();
  });

  it('gives nothing to a command that believes nothing kept, and keeps what that learns', () => {
    const cache = unread(metadataCache(folder));
    cache.write(key, metadata);
    cache.writeDigest('aa', metadata);
    expect([cache.read(key), cache.readDigest('aa')]).toEqual([undefined, undefined]);
    expect(metadataCache(folder).read(key)).toEqual(Buffer.from(metadata));
  });

  it('costs a download, not the command, where it cannot be written', () => {
    writeFileSync(join(tmpdir(), 'btcli-no-folder'), '');
    const cache = metadataCache(join(tmpdir(), 'btcli-no-folder'));
    expect(() => cache.write(key, metadata)).not.toThrow();
    expect(cache.read(key)).toBeUndefined();
    rmSync(join(tmpdir(), 'btcli-no-folder'));
  });
});
