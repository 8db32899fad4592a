import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parseSs58 } from '../../../src/units/ss58.js';
import { openDoctor } from '../../../src/wallet/doctor/doctor.js';
import { isModeFinding } from '../../../src/wallet/doctor/fix-modes.js';
import { openKeyVault } from '../../../src/wallet/keys.js';
import { known, plainFile, publicFile, walletFolder } from '../wallet-folder.js';

const bare = known.publicKey.slice(2);
const plainOf = (change: object) => JSON.stringify({ ...JSON.parse(plainFile), ...change });

/** A root as this program would leave it, so that what a test adds is all there is to find. */
function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = walletFolder(files);
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const path = join(root, name);
    if (statSync(path).isDirectory()) chmodSync(path, 0o700);
  }
  return root;
}

const found = (root: string) =>
  openDoctor(root)
    .examine()
    .findings.map(({ id, severity, path }) => [id, severity, path.slice(root.length + 1)]);

describe('everything that can cost a key or an address is found, without a password', () => {
  test.each([
    [
      'a coldkey without a password',
      { 'w/coldkey': plainFile, 'w/coldkeypub.txt': publicFile() },
      [['plain-coldkey', 'danger', 'w/coldkey']],
    ],
    [
      'a public file of another key',
      { 'w/hotkeys/h': plainFile, 'w/hotkeys/hpub.txt': publicFile(known.aliceAddress) },
      [['pub-mismatch', 'danger', 'w/hotkeys/hpub.txt']],
    ],
    [
      'a secret that is not of the address beside it',
      {
        'w/hotkeys/h': plainOf({ ss58Address: known.aliceAddress }),
        'w/hotkeys/hpub.txt': publicFile(),
      },
      [['damaged-key', 'danger', 'w/hotkeys/h']],
    ],
    [
      'a public file that contradicts itself',
      {
        'w/coldkeypub.txt': JSON.stringify({
          ss58Address: known.address,
          publicKey: `0x${'11'.repeat(32)}`,
        }),
      },
      [['damaged-pub', 'danger', 'w/coldkeypub.txt']],
    ],
    [
      'a hotkey that others cannot list',
      { 'w/hotkeys/h': plainFile },
      [['missing-pub', 'notice', 'w/hotkeys/hpub.txt']],
    ],
    [
      'a coldkey whose address is nowhere',
      { 'w/coldkey': '$NACL and more' },
      [['missing-pub', 'warning', 'w/coldkeypub.txt']],
    ],
    [
      'a key under two names',
      {
        'a/hotkeys/h': plainFile,
        'a/hotkeys/hpub.txt': publicFile(),
        'b/coldkeypub.txt': publicFile(),
      },
      [['duplicate-key', 'warning', 'a/hotkeys/h']],
    ],
    [
      "agcli's coldkey",
      {
        'w/coldkey': Uint8Array.from({ length: 60 }, (_, at) => 255 - at),
        'w/coldkeypub.txt': bare,
      },
      [['agcli-format', 'warning', 'w/coldkey']],
    ],
    [
      "agcli's hotkey",
      { 'w/hotkeys/h': '//Alice', 'w/hotkeys/hpub.txt': publicFile(known.aliceAddress) },
      [['agcli-format', 'warning', 'w/hotkeys/h']],
    ],
    [
      "agcli's public file",
      { 'w/coldkeypub.txt': bare },
      [['agcli-format', 'notice', 'w/coldkeypub.txt']],
    ],
    ['a file of 2021, which is fine', { 'w/coldkeypub.txt': known.publicKey }, []],
    [
      'an encryption nobody reads any more',
      { 'w/coldkey': 'gAAAAAabc', 'w/coldkeypub.txt': publicFile() },
      [['old-encryption', 'warning', 'w/coldkey']],
    ],
    [
      'a scheme by number',
      { 'w/hotkeys/h': plainOf({ cryptoType: 1 }), 'w/hotkeys/hpub.txt': publicFile() },
      [['integer-crypto-type', 'warning', 'w/hotkeys/h']],
    ],
    [
      'a scheme by number in a public file',
      { 'w/coldkeypub.txt': JSON.stringify({ ss58Address: known.address, cryptoType: 1 }) },
      [['integer-crypto-type', 'warning', 'w/coldkeypub.txt']],
    ],
    [
      'bytes that are no key',
      { 'w/hotkeys/h': Uint8Array.of(255, 0, 1), 'w/hotkeys/hpub.txt': publicFile() },
      [['unknown-format', 'warning', 'w/hotkeys/h']],
    ],
    [
      'a folder where a key belongs',
      { 'w/coldkey/': '', 'w/coldkeypub.txt': publicFile() },
      [['unreadable-file', 'danger', 'w/coldkey']],
    ],
    [
      'a write that was cut off',
      { 'w/.coldkey.0a0b.tmp': plainFile },
      [['leftover-temporary', 'warning', 'w/.coldkey.0a0b.tmp']],
    ],
    [
      "another program's lock",
      { 'w/hotkeys/h.lock': '', 'w/.wallet.lock': '' },
      [
        ['leftover-lock', 'notice', 'w/.wallet.lock'],
        ['leftover-lock', 'notice', 'w/hotkeys/h.lock'],
      ],
    ],
    [
      'the lock of somebody at work, which is fine',
      { 'w/.wallet.lock': JSON.stringify({ pid: process.pid, start: null }) },
      [],
    ],
    [
      'a copy of a key lying about',
      { 'w/coldkey.bak': plainFile, 'old.json': plainFile, 'w/notes.txt': 'buy milk' },
      [
        ['stray-secret', 'warning', 'old.json'],
        ['stray-secret', 'warning', 'w/coldkey.bak'],
      ],
    ],
    [
      'what was archived',
      { '.archive/w-2026/coldkey': plainFile },
      [['archived-wallet', 'notice', '.archive/w-2026']],
    ],
  ] as const)('%s', (_, files, expected) => {
    expect(found(folder(files))).toEqual(expected);
  });

  test.each([
    ['w/coldkey', 0o644, 'secret-mode', 'danger'],
    ['w/coldkey', 0o660, 'secret-mode', 'danger'],
    ['w/coldkeypub.txt', 0o644, 'public-mode', 'notice'],
    ['w/coldkeypub.txt', 0o622, 'public-mode', 'danger'],
    ['w', 0o755, 'folder-mode', 'notice'],
    ['w', 0o770, 'folder-mode', 'danger'],
    ['w/hotkeys', 0o777, 'folder-mode', 'danger'],
    ['', 0o755, 'folder-mode', 'notice'],
  ] as const)('mode of %j: %o', (path, mode, id, severity) => {
    const root = folder({
      'w/coldkey': '$NACL',
      'w/coldkeypub.txt': publicFile(),
      'w/hotkeys/': '',
    });
    chmodSync(join(root, path), mode);
    expect(found(root)).toEqual([[id, severity, path]]);
    const [finding] = openDoctor(root).examine().findings.filter(isModeFinding);
    expect(finding && openDoctor(root).fixMode(finding)).toBe(true);
    expect(found(root)).toEqual([]);
    // Looked at before somebody else changed it: what was shown is no longer what would be done.
    chmodSync(join(root, path), 0o711);
    expect(finding && openDoctor(root).fixMode(finding)).toBe(false);
  });
});

it('finds nothing in what this program writes itself', async () => {
  const root = folder({});
  const vault = openKeyVault(join(root, 'wallets'));
  const key = await vault.prepareNew(
    { wallet: 'w', hotkey: 'h' },
    { words: 12, scheme: 'sr25519', ifTaken: 'refuse' },
  );
  await key.write(undefined);
  await vault.watch(
    { wallet: 'watched', hotkey: undefined },
    { address: parseSs58(known.aliceAddress), scheme: 'sr25519' },
  );
  expect(openDoctor(join(root, 'wallets')).examine()).toMatchObject({ keys: 2, findings: [] });
});

it('looks at a folder that is not there, empty or in the way without stumbling', () => {
  const root = folder({ file: 'x' });
  expect(openDoctor(join(root, 'absent')).examine().findings).toEqual([]);
  expect(openDoctor(join(root, 'file')).examine().findings).toMatchObject([
    { id: 'unreadable-file' },
  ]);
  mkdirSync(join(root, 'w'), { mode: 0o700 });
  symlinkSync(join(root, 'nowhere'), join(root, 'w/hotkeys'));
  symlinkSync(root, join(root, 'w/loop'));
  expect(openDoctor(root).examine().findings).toEqual([]);
});

it('never says a secret, whatever it says about it', () => {
  const root = folder({
    'w/coldkey': plainOf({ ss58Address: known.aliceAddress, secretSeed: known.seed }),
    'w/coldkey.bak': plainFile,
    'w/hotkeys/seed': known.seed,
    'w/hotkeys/words': known.phrase,
  });
  writeFileSync(join(root, 'w/hotkeys/cut.tmp'), plainFile, { mode: 0o644 });
  const said = JSON.stringify(openDoctor(root).examine());
  expect(said).not.toContain('winner');
  expect(said).not.toContain(known.seed.slice(2, 20));
});

it('has a test here for every finding there is', () => {
  const ids = readFileSync(
    new URL('../../../src/wallet/doctor/finding.ts', import.meta.url),
    'utf8',
  );
  const listed = [...(ids.split('FindingId =')[1]?.split(';')[0] ?? '').matchAll(/'([a-z-]+)'/g)];
  const here = readFileSync(new URL(import.meta.url), 'utf8');
  expect(listed.length).toBeGreaterThan(15);
  expect(
    listed
      .map(([, id]) => id)
      .filter((id) => !here.includes(`['${id}'`) && !here.includes(`'${id}', '`)),
  ).toEqual([]);
});
