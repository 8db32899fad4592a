// Makes a folder of many wallets as their owners' machines hold them; listing needs no real secrets.
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeAddress } from '@polkadot/util-crypto';

/** Writes the wallets and returns what a listing of them must say, by wallet and hotkey. */
export function makeFarm(root, wallets, hotkeys) {
  const farm = new Map();
  for (let w = 0; w < wallets; w++) {
    const wallet = `wallet${String(w).padStart(3, '0')}`;
    const folder = join(root, wallet, 'hotkeys');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const coldkey = writePair(join(root, wallet, 'coldkey'), Buffer.from('$NACL and more'));
    const names = new Map();
    for (let h = 0; h < hotkeys; h++) {
      const name = `hotkey${String(h).padStart(3, '0')}`;
      names.set(name, writePair(join(folder, name)));
    }
    farm.set(wallet, { coldkey, hotkeys: names });
  }
  return farm;
}

function writePair(path, encrypted) {
  const key = randomBytes(32);
  const hex = `0x${key.toString('hex')}`;
  const ss58Address = encodeAddress(key, 42);
  const open = { accountId: hex, publicKey: hex, ss58Address };
  const secret = {
    ...open,
    privateKey: `0x${randomBytes(64).toString('hex')}`,
    secretPhrase: 'not read by a listing',
    secretSeed: `0x${randomBytes(32).toString('hex')}`,
  };
  writeFileSync(path, encrypted ?? JSON.stringify(secret), { mode: 0o600 });
  writeFileSync(`${path}pub.txt`, JSON.stringify(open), { mode: 0o600 });
  return ss58Address;
}
