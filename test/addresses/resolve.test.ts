import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { type Asked, openAddresses } from '../../src/addresses/addresses.js';
import { addressesInJournal } from '../../src/journal/addresses.js';
import { parseAccountRef } from '../../src/units/account-ref.js';
import { parseSs58, type Ss58 } from '../../src/units/ss58.js';
import { openWalletStore } from '../../src/wallet/store.js';
import { tempFolder } from '../support/temp-folder.js';
import { known, publicFile, walletFolder } from '../wallet/wallet-folder.js';

const ALICE = parseSs58(known.aliceAddress);
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const CHARLIE = parseSs58('5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y');
const asked: Asked = { wallet: 'mine', role: 'account', accepted: [] };

async function world(book: Readonly<Record<string, Ss58>> = {}, earlier: readonly Ss58[] = []) {
  const wallets = openWalletStore(
    walletFolder({
      'mine/coldkeypub.txt': publicFile(ALICE),
      'mine/hotkeys/rig1pub.txt': publicFile(BOB),
      'mine/hotkeys/twin': 'encrypted beyond recognition',
      'rig1/hotkeys/': '',
      'other/coldkeypub.txt': publicFile(BOB),
      'other/hotkeys/rig2pub.txt': publicFile(CHARLIE),
      'silent/coldkey': '$NACL',
    }),
  );
  const path = join(tempFolder(), 'addresses.json');
  const addresses = openAddresses({ book: path, wallets, earlier: () => earlier });
  for (const [name, address] of Object.entries(book)) {
    await addresses.book.add({ name, address, note: undefined });
  }
  return (text: string, change: Partial<Asked> = {}) =>
    addresses.resolve(parseAccountRef(text), { ...asked, ...change });
}

describe('a name leads to one account or to none', () => {
  test.each([
    ['other', BOB, 'wallet other'],
    ['other/rig2', CHARLIE, 'hotkey rig2 of wallet other'],
    ['charlie', CHARLIE, 'charlie of the address book'],
    [ALICE, ALICE, 'wallet mine'],
    [CHARLIE, CHARLIE, 'charlie of the address book'],
  ])('%s', async (text, address, label) => {
    const resolve = await world({ charlie: CHARLIE });
    expect(resolve(text)).toEqual({ address, label });
  });

  it('takes a bare name for a hotkey of the chosen wallet where only a hotkey will do', async () => {
    const resolve = await world();
    const hotkey = { address: BOB, label: 'hotkey rig1 of wallet mine' };
    expect(resolve('rig1', { role: 'hotkey' })).toEqual(hotkey);
    expect(() => resolve('rig2', { role: 'hotkey' })).toThrow(/no hotkey of wallet mine/);
    expect(() => resolve('other', { role: 'hotkey' })).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('other/rig2') }),
    );
  });

  it('refuses one that means two accounts, and shows both whole', async () => {
    const resolve = await world({ other: CHARLIE });
    expect(() => resolve('other')).toThrow(
      expect.objectContaining({
        code: 'bad-input',
        message: `"other" means wallet other (${BOB}) and other of the address book (${CHARLIE})`,
      }),
    );
  });

  it('lets one pass whose places all hold the same account', async () => {
    const resolve = await world({ other: BOB });
    expect(resolve('other').address).toBe(BOB);
  });

  it('never falls back to the book where the wallet of that name hides its address', async () => {
    const resolve = await world({ silent: CHARLIE, rig1: BOB });
    expect(() => resolve('silent')).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(() => resolve('rig1')).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  test.each([
    ['othr', 'did you mean other?'],
    ['chalie', 'did you mean charlie?'],
    ['zzzzzzzz', 'give an address, or see'],
    ['..', 'give an address, or see'],
  ])('%s is refused with a way on', async (text, hint) => {
    const resolve = await world({ charlie: CHARLIE });
    expect(() => resolve(text)).toThrow(
      expect.objectContaining({ code: 'not-found', hint: expect.stringContaining(hint) }),
    );
  });
});

describe('an address made to look like a known one is stopped', () => {
  /** Forged by hand in the book itself: any two addresses with these ends will do. */
  const forgedOf = (address: Ss58) =>
    `${address.slice(0, 6)}${'x'.repeat(38)}${address.slice(-4)}` as Ss58;
  const literal = (address: Ss58) => ({ kind: 'address', address }) as const;

  it.each(['a wallet', 'the book', 'the journal'])('that %s knows', async (place) => {
    const wallets = openWalletStore(
      walletFolder(place === 'a wallet' ? { 'w/coldkeypub.txt': publicFile(CHARLIE) } : {}),
    );
    const book = join(tempFolder(), 'addresses.json');
    const earlier = () => (place === 'the journal' ? [CHARLIE] : []);
    const { resolve, book: open } = openAddresses({ book, wallets, earlier });
    if (place === 'the book') await open.add({ name: 'c', address: CHARLIE, note: undefined });
    const forged = forgedOf(CHARLIE);
    expect(() => resolve(literal(forged), asked)).toThrow(
      expect.objectContaining({
        code: 'look-alike',
        exitStatus: 3,
        message: expect.stringMatching(new RegExp(`${forged}.*${CHARLIE}`)),
        hint: expect.stringContaining(`--accept-lookalike ${forged}`),
      }),
    );
    expect(() => resolve(literal(forged), { ...asked, accepted: [CHARLIE] })).toThrow();
    expect(resolve(literal(forged), { ...asked, accepted: [forged] }).address).toBe(forged);
    expect(resolve(literal(CHARLIE), asked).address).toBe(CHARLIE);
    expect(resolve(literal(BOB), asked)).toEqual({ address: BOB, label: undefined });
  });
});

it('remembers whom earlier plans paid, and passes over what it cannot read', () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'folder.json'));
  writeFileSync(join(folder, '1.json'), JSON.stringify({ signer: ALICE, plan: { to: [BOB] } }));
  writeFileSync(join(folder, '2.json'), '{"plan":');
  writeFileSync(join(folder, '3.json'), 'null');
  writeFileSync(join(folder, '4.txt'), JSON.stringify({ plan: { to: CHARLIE } }));
  expect(addressesInJournal(folder)).toEqual([BOB]);
  expect(addressesInJournal(join(folder, 'absent'))).toEqual([]);
});
