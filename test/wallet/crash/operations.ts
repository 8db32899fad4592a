import { join } from 'node:path';
import { Refusal } from '../../../src/errors.js';
import { developmentKey } from '../../../src/wallet/development-key.js';
import { change } from '../../../src/wallet/disk/change.js';
import type { Edit } from '../../../src/wallet/disk/edit.js';
import { openKeyVault } from '../../../src/wallet/keys.js';
import { secretKeyfile } from '../../../src/wallet/serialise-keyfile.js';

/** Development keys that everybody knows: nothing of value is ever at stake here. */
export const uris = {
  coldkey: '//Crash',
  hotkey: '//Crash//h',
  restored: '//Crash//restored',
  /** Known by its bare phrase, as agcli stores one. */
  other: '//Crash//other',
} as const;

export const passwords = { old: 'Old-Horse-7', new: 'New-Horse-8' } as const;

const scheme = 'sr25519';
const nobody = async () => {
  throw new Error('nobody expected this question');
};
const development = (uri: string) => ({ kind: 'development', uri, scheme }) as const;
const coldkey = { wallet: 'w', hotkey: undefined };
const hotkey = { wallet: 'w', hotkey: 'h' };

/** Everything that writes, as the commands call it. */
export const operations = {
  create: (root: string) => create(root, 'new', 'n', 'refuse', undefined),
  'create-one-more': (root: string) => create(root, 'w', 'second', 'refuse', undefined),
  'create-over': (root: string) => create(root, 'w', 'h', 'archive', undefined),
  regen: (root: string) => restore(root, { wallet: 'back', hotkey: undefined }, 'refuse'),
  'regen-watched': (root: string) => restore(root, { wallet: 'seen', hotkey: undefined }, 'refuse'),
  'regen-over': (root: string) => restore(root, hotkey, 'archive'),
  passwd: async (root: string) => {
    const key = await openKeyVault(root).openForRewrite(coldkey, nobody);
    await key.rewrite(undefined);
  },
  'rename-wallet': (root: string) => openKeyVault(root).rename(coldkey, 'renamed'),
  'rename-hotkey': (root: string) => openKeyVault(root).rename(hotkey, 'renamed'),
  'archive-wallet': async (root: string) => {
    await openKeyVault(root).archive(coldkey);
  },
  'archive-hotkey': async (root: string) => {
    await openKeyVault(root).archive(hotkey);
  },
  'taken-back': async (root: string) => {
    const path = (name: string) => join(root, name);
    const fileOf = (uri: string) => Buffer.from(secretKeyfile(developmentKey(uri, scheme)));
    const content = fileOf(uris.restored);
    const edits: readonly Edit[] = [
      { kind: 'replace', path: path('w/coldkey'), kept: path('.archive/w-0/coldkey'), content },
      { kind: 'replace', path: path('w/hotkeys/h'), content: fileOf(uris.hotkey) },
      { kind: 'move', from: path('w/hotkeys/hpub.txt'), to: path('w/hotkeys/movedpub.txt') },
      { kind: 'create', path: path('w/coldkeypub.txt'), content },
    ];
    await change(root, () => edits).catch((reason: unknown) => {
      if (!(reason instanceof Refusal && reason.code === 'already-exists')) throw reason;
    });
  },
  'encrypted-create': (root: string) => create(root, 'new', 'n', 'refuse', passwords.new),
  'encrypted-passwd': async (root: string) => {
    const key = await openKeyVault(root).openForRewrite(coldkey, async () => passwords.old);
    await key.rewrite(passwords.new);
  },
} as const satisfies Record<string, (root: string) => Promise<void>>;

export type Operation = keyof typeof operations;

async function create(
  root: string,
  wallet: string,
  name: string,
  ifTaken: 'refuse' | 'archive',
  password: string | undefined,
): Promise<void> {
  const request = { wallet, hotkey: name, words: 12, scheme, password, ifTaken } as const;
  await openKeyVault(root).create({ ...request, hotkeyPassword: undefined });
}

async function restore(
  root: string,
  name: { wallet: string; hotkey: string | undefined },
  ifTaken: 'refuse' | 'archive',
): Promise<void> {
  const origin = development(uris.restored);
  const prepared = await openKeyVault(root).prepareRestored(name, origin, ifTaken);
  await prepared.write(undefined);
}
