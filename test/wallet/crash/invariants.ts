import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { encodeSs58 } from '../../../src/units/ss58.js';
import { deriveFileKey } from '../../../src/wallet/argon2.js';
import { naclLayer } from '../../../src/wallet/layers/nacl.js';
import { addressInPublicFile } from '../../../src/wallet/public-address.js';
import { readSecret } from '../../../src/wallet/read-secret.js';
import { openWalletStore } from '../../../src/wallet/store.js';
import { precious, restoredAddress } from './before.js';
import { type Operation, passwords } from './operations.js';

type Entry = { readonly name: string; readonly path: string; readonly mode: number };

const filesBelow = (root: string): readonly Entry[] =>
  readdirSync(root, { recursive: true })
    .map(String)
    .map((name) => ({ name, path: join(root, name), facts: statSync(join(root, name)) }))
    .filter(({ facts }) => facts.isFile())
    .map(({ name, path, facts }) => ({ name, path, mode: facts.mode & 0o777 }));

/** Files of the lock and of the intent: they hold names alone. */
const isOurs = ({ name }: Entry) => name.startsWith('.wallets.');
const isTemporary = ({ name }: Entry) => name.endsWith('.tmp');
const isPublic = ({ name }: Entry) => name.endsWith('pub.txt');

/** What must hold in the very moment after the process was killed. */
export async function expectNothingLost(base: string, root: string): Promise<void> {
  const files = filesBelow(root);
  for (const file of files) {
    if (isOurs(file)) expect(readFileSync(file.path, 'utf8')).not.toMatch(/secret|private|0x/i);
    else expect([file.name, file.mode]).toEqual([file.name, 0o600]);
  }
  const named = files.filter((file) => !isOurs(file) && !isTemporary(file));
  const secrets = named.filter((file) => !isPublic(file));
  const addresses = await Promise.all(secrets.map(({ path }) => addressIn(path)));
  expect(addresses).toEqual(expect.arrayContaining(precious));
  for (const { path } of named.filter(isPublic)) expect(addressInPublicFile(path)).toBeDefined();
  for (const name of readdirSync(base).filter((entry) => join(base, entry) !== root)) {
    expect([name, filesBelow(join(base, name))]).toEqual([name, []]);
  }
  const listed = openWalletStore(root).list();
  for (const wallet of listed) expect(wallet.protection).not.toBe('unreadable');
}

/** What must hold when the next command has run. */
export async function expectOrder(root: string, operation: Operation): Promise<void> {
  const files = filesBelow(root);
  expect(files.filter((file) => isOurs(file) || isTemporary(file)).map(({ name }) => name)).toEqual(
    [],
  );
  for (const file of files.filter((entry) => !isPublic(entry))) {
    const open = files.find(({ name }) => name === `${file.name}pub.txt`);
    expect([file.name, open && addressInPublicFile(open.path)]).toEqual([
      file.name,
      await addressIn(file.path),
    ]);
  }
  for (const open of files.filter(isPublic)) {
    expect(files.map(({ name }) => name)).toContain(open.name.slice(0, -'pub.txt'.length));
  }
  expect(await stateOf(root, operation)).toBe('after');
}

/** Whether an operation took place: all of it or nothing, so anything between fails. */
export async function stateOf(root: string, operation: Operation): Promise<'before' | 'after'> {
  const now = summary(root);
  if (isDeepStrictEqual(now, after[operation]) && (await isRewritten(root, operation))) {
    return 'after';
  }
  const seen = operation === 'regen-watched' ? ['seen restored absent'] : [];
  const own = operation === 'encrypted-passwd' ? after[operation] : w;
  expect(now).toEqual([...seen, ...own]);
  return 'before';
}

/** A changed password shows in the files alone. */
async function isRewritten(root: string, operation: Operation): Promise<boolean> {
  const text = (name: string) => readFileSync(join(root, 'w', name));
  if (operation === 'passwd') return text('coldkeypub.txt').toString().startsWith('{');
  if (operation !== 'encrypted-passwd') return true;
  const open = naclLayer(deriveFileKey).open(text('coldkey'));
  return (await open?.(passwords.new)) !== undefined;
}

/** The account a secret file holds; throws when it is cut short, or opens with no password of ours. */
async function addressIn(path: string): Promise<string> {
  const file = readFileSync(path);
  if (!file.subarray(0, 5).equals(Buffer.from('$NACL'))) return address(file.toString());
  const open = naclLayer(deriveFileKey).open(file);
  for (const password of Object.values(passwords)) {
    const content = await open?.(password);
    if (content) return address(content.toString());
  }
  throw new Error(`${path} opens with no password`);
}

const address = (text: string) => encodeSs58(readSecret(text, '/coldkey').publicKey);

/** Names and known accounts of all wallets, the archived ones under a name without their time. */
function summary(root: string): readonly string[] {
  const wallets = openWalletStore(root)
    .list()
    .filter(({ name }) => name !== 'next');
  const archived = openWalletStore(join(root, '.archive')).list();
  const told = (name: string, wallet: (typeof wallets)[number]) => [
    ...(wallet.address ? [`${name} ${known(wallet.address)} ${wallet.protection}`] : []),
    ...wallet.hotkeys.map((hotkey) => `${name}/${hotkey.name} ${known(hotkey.address)}`),
  ];
  return [
    ...wallets.flatMap((wallet) => told(wallet.name, wallet)),
    ...archived.flatMap((wallet) => told(`archive:${basename(wallet.name).split('-')[0]}`, wallet)),
  ];
}

const known = (ss58: string | undefined) =>
  ({
    [precious[0] ?? '']: 'coldkey',
    [precious[1] ?? '']: 'hotkey',
    [restoredAddress]: 'restored',
  })[ss58 ?? ''] ?? 'fresh';

const w = ['w coldkey plain', 'w/h hotkey'];
/** What each operation comes to, however often it was interrupted before. */
const after: Readonly<Record<Operation, readonly string[]>> = {
  create: ['new fresh plain', 'new/n fresh', ...w],
  'create-one-more': [...w, 'w/second fresh'],
  'create-over': ['w fresh plain', 'w/h fresh', 'archive:w coldkey plain', 'archive:w/h hotkey'],
  regen: ['back restored plain', ...w],
  'regen-watched': ['seen restored plain', ...w],
  'regen-over': ['w coldkey plain', 'w/h restored', 'archive:w/h hotkey'],
  passwd: w,
  'rename-wallet': ['renamed coldkey plain', 'renamed/h hotkey'],
  'rename-hotkey': ['w coldkey plain', 'w/renamed hotkey'],
  'archive-wallet': ['archive:w coldkey plain', 'archive:w/h hotkey'],
  'archive-hotkey': ['w coldkey plain', 'archive:w/h hotkey'],
  'taken-back': w,
  'encrypted-create': ['new fresh encrypted', 'new/n fresh', ...w],
  'encrypted-passwd': ['w coldkey encrypted', 'w/h hotkey'],
};
