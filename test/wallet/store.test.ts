import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expandWalletPath, openWalletStore } from '../../src/wallet/store.js';
import { known, plainFile, publicFile, walletFolder } from './wallet-folder.js';

const encrypted = `$NACL${'x'.repeat(60)}`;

describe('listing', () => {
  it('is empty where there is no folder yet', () => {
    expect(openWalletStore(join(walletFolder(), 'none/yet')).list()).toEqual([]);
  });

  it('shows every wallet by name, with what its files show', () => {
    const root = walletFolder({
      'zoe/coldkey': encrypted,
      'zoe/coldkeypub.txt': publicFile(),
      'Ann Smith/coldkey': plainFile,
      'ann/coldkeypub.txt': known.publicKey,
      'empty/': '',
    });
    expect(openWalletStore(root).list()).toEqual([
      { name: 'Ann Smith', address: known.address, protection: 'plain', hotkeys: [] },
      { name: 'ann', address: known.address, protection: 'absent', hotkeys: [] },
      { name: 'empty', address: undefined, protection: 'absent', hotkeys: [] },
      { name: 'zoe', address: known.address, protection: 'encrypted', hotkeys: [] },
    ]);
  });

  it('shows hotkeys once each, public-only ones included, and none of the leftovers', () => {
    const root = walletFolder({
      'w/hotkeys/b': plainFile,
      'w/hotkeys/bpub.txt': publicFile(),
      'w/hotkeys/apub.txt': publicFile(),
      'w/hotkeys/locked': encrypted,
      'w/hotkeys/phrase': known.phrase,
      'w/hotkeys/broken': '{"secretPhrase":',
      'w/hotkeys/.DS_Store': 'x',
      'w/hotkeys/b.lock': '',
      'w/hotkeys/.c.0123456789ab.tmp': plainFile,
      'w/hotkeys/pub.txt': publicFile(),
      'w/hotkeys/folder/': '',
      'w/.wallet.lock': '',
      'w/hotkeypub.txt': publicFile(),
      stray: 'x',
      '.DS_Store': 'x',
    });
    const [wallet, ...others] = openWalletStore(root).list();
    expect(others).toEqual([]);
    expect(wallet?.hotkeys).toEqual([
      { name: 'a', address: known.address, protection: 'absent' },
      { name: 'b', address: known.address, protection: 'plain' },
      { name: 'broken', address: undefined, protection: 'unreadable' },
      { name: 'locked', address: undefined, protection: 'encrypted' },
      { name: 'phrase', address: undefined, protection: 'plain' },
    ]);
  });

  it('survives folders where files belong, files where folders belong, and links to nowhere', () => {
    const root = walletFolder({
      'a/coldkey/': '',
      'a/coldkeypub.txt/': '',
      'b/hotkeys': 'a file',
      'c/coldkey': Uint8Array.of(0, 1, 2, 255),
      'd/coldkeypub.txt': '{"ss58Address":',
      'd/hotkeys/': '',
    });
    symlinkSync(join(root, 'nowhere'), join(root, 'e'));
    symlinkSync(join(root, 'nowhere'), join(root, 'd/hotkeys/gone'));
    const store = openWalletStore(root);
    expect(store.list().map(({ name, protection }) => [name, protection])).toEqual([
      ['a', 'unreadable'],
      ['b', 'absent'],
      ['c', 'unreadable'],
      ['d', 'absent'],
    ]);
    expect(store.find('d').hotkeys).toEqual([
      { name: 'gone', address: undefined, protection: 'absent' },
    ]);
  });

  it('follows a link to a wallet kept on another disk', () => {
    const elsewhere = walletFolder({ 'real/coldkeypub.txt': publicFile() });
    const root = walletFolder();
    symlinkSync(join(elsewhere, 'real'), join(root, 'linked'));
    expect(openWalletStore(root).coldkeyAddress('linked')).toBe(known.address);
  });

  it('does not read a file far too large to be a key', () => {
    const root = walletFolder({ 'w/coldkey': Buffer.alloc(100_000, 'a') });
    expect(openWalletStore(root).find('w').protection).toBe('unreadable');
  });

  it('refuses a root that is not a folder', () => {
    const root = walletFolder({ file: 'x' });
    expect(() => openWalletStore(join(root, 'file')).list()).toThrow(
      expect.objectContaining({ code: 'bad-input' }),
    );
  });
});

describe('addresses', () => {
  const addressOf = (content: string) =>
    openWalletStore(walletFolder({ 'w/coldkeypub.txt': content })).find('w').address;

  const ordinary = (hex: string, address: string) =>
    JSON.stringify({ accountId: hex, publicKey: hex, ss58Address: address });
  const other = `0x${'11'.repeat(32)}`;

  it.each([
    ['JSON', publicFile()],
    ['what every wallet writes', ordinary(known.publicKey, known.address)],
    ['the same with spaces', ordinary(known.publicKey, known.address).replace(/[:,]/g, '$& ')],
    ['JSON with nulls', JSON.stringify({ secretSeed: null, ss58Address: known.address })],
    ['an address under a misspelt name', JSON.stringify({ ' ss58Address': known.address })],
    ['a public key alone', JSON.stringify({ publicKey: known.publicKey })],
    ['hex', `${known.publicKey}\n`],
    ['hex without 0x', known.publicKey.slice(2)],
    ["another network's prefix", publicFile(known.polkadotAddress)],
  ])('reads %s as the prefix-42 address', (_, content) => {
    expect(addressOf(content)).toBe(known.address);
  });

  it.each([
    ['fields that disagree', JSON.stringify({ ss58Address: known.address, publicKey: other })],
    ["an ordinary file with another key's address", ordinary(other, known.address)],
    [
      'an ordinary file whose account and key disagree',
      ordinary(known.publicKey, known.address).replace(known.publicKey, other),
    ],
    [
      'an ordinary file with a mistyped address',
      ordinary(known.publicKey, `${known.address.slice(0, -1)}d`),
    ],
    ['a wrong checksum', publicFile(`${known.address.slice(0, -1)}d`)],
    ['a phrase', known.phrase],
    ['nothing', ''],
  ])('gives no address for %s, since money would go to a guess', (_, content) => {
    expect(addressOf(content)).toBeUndefined();
  });

  it('falls back to a plain secret file, as hotkeys before 2025 have no public one', () => {
    const store = openWalletStore(
      walletFolder({ 'w/coldkey': plainFile, 'w/hotkeys/h': plainFile }),
    );
    expect(store.coldkeyAddress('w')).toBe(known.address);
    expect(store.hotkeyAddress('w', 'h')).toBe(known.address);
  });

  it('refuses when nothing gives the address, and says which file is missing', () => {
    const store = openWalletStore(
      walletFolder({ 'w/coldkey': encrypted, 'w/hotkeys/h': encrypted }),
    );
    expect(() => store.coldkeyAddress('w')).toThrow(
      expect.objectContaining({
        code: 'not-found',
        hint: expect.stringContaining('coldkeypub.txt'),
      }),
    );
    expect(() => store.hotkeyAddress('w', 'h')).toThrow(
      expect.objectContaining({ code: 'not-found', hint: expect.stringContaining('hpub.txt') }),
    );
  });
});

describe('finding by name', () => {
  const store = () =>
    openWalletStore(walletFolder({ 'default/hotkeys/miner': plainFile, 'my wallet/coldkey': 'x' }));
  const hintOf = (hint: string) => expect.objectContaining({ code: 'not-found', hint });

  it('names the wallet that was probably meant', () => {
    expect(() => store().find('defualt')).toThrow(hintOf('did you mean --wallet default?'));
    expect(() => store().find('Default')).toThrow(hintOf('did you mean --wallet default?'));
    expect(() => store().find('my walet')).toThrow(hintOf("did you mean --wallet 'my wallet'?"));
    expect(() => store().hotkeyAddress('default', 'minr')).toThrow(
      hintOf('did you mean --hotkey miner?'),
    );
  });

  it('says how to make one when nothing is near', () => {
    expect(() => store().find('rig')).toThrow(hintOf('btcli wallet create --wallet rig'));
    expect(() => store().hotkeyAddress('default', 'x')).toThrow(
      hintOf('btcli wallet create --wallet default --hotkey x'),
    );
  });

  it.each(['', '.', '..', '../w', 'w/..', '/etc', 'a\0b'])(
    'never leaves the wallet folder for %j',
    (name) => {
      const root = walletFolder({ 'inner/w/coldkeypub.txt': publicFile(), 'w/coldkey': plainFile });
      const inner = openWalletStore(join(root, 'inner'));
      const refused = expect.objectContaining({ code: 'bad-input' });
      expect(() => inner.find(name)).toThrow(refused);
      expect(() => inner.coldkeyAddress(name)).toThrow(refused);
      expect(() => inner.hotkeyAddress('w', name)).toThrow(refused);
    },
  );

  it('sees a wallet made after it was opened', () => {
    const root = walletFolder();
    const opened = openWalletStore(root);
    mkdirSync(join(root, 'late'));
    writeFileSync(join(root, 'late/coldkeypub.txt'), publicFile());
    expect(opened.coldkeyAddress('late')).toBe(known.address);
  });
});

it.each([
  ['~', '/home/ann'],
  ['~/', '/home/ann/'],
  ['~/.bittensor/wallets', '/home/ann/.bittensor/wallets'],
  ['~bob/x', '~bob/x'],
  ['/a/~/b', '/a/~/b'],
  ['$HOME/x', '$HOME/x'],
])('expands %s to %s and nothing more', (text, path) => {
  expect(expandWalletPath(text, '/home/ann')).toBe(path);
});
