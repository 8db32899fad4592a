import { expect, it } from 'vitest';
import { makeFarm } from '../../bench/farm.mjs';
import { openWalletStore } from '../../src/wallet/store.js';
import { walletFolder } from './wallet-folder.js';

it('lists a hundred wallets of a hundred hotkeys each, every address in its place', () => {
  const root = walletFolder();
  const farm = makeFarm(root, 100, 100);
  const listed = openWalletStore(root).list();
  expect(listed.map(({ name }) => name)).toEqual([...farm.keys()]);
  for (const { name, address, hotkeys } of listed) {
    const wallet = farm.get(name);
    expect(address).toBe(wallet?.coldkey);
    const addresses = hotkeys.map((hotkey) => [hotkey.name, hotkey.address]);
    expect(addresses).toEqual([...(wallet?.hotkeys ?? [])]);
  }
});
