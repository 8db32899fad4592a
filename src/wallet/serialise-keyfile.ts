import { toHex } from '../units/hex.js';
import { encodeSs58 } from '../units/ss58.js';
import type { KeyMaterial } from './key-material.js';
import { toKeyfileSecret } from './scalar.js';

type PublicHalf = Pick<KeyMaterial, 'publicKey' | 'scheme'>;

/** The content of a public file. */
export const publicKeyfile = (key: PublicHalf): string =>
  JSON.stringify({ ...identity(key), ...address(key) });

/** The content of a secret file, in the order and form every wallet program since 2021 can read. */
export const secretKeyfile = (key: KeyMaterial): string =>
  JSON.stringify({
    ...identity(key),
    privateKey: toHex(
      key.scheme === 'sr25519' ? toKeyfileSecret(key.secretKey) : key.secretKey.subarray(0, 32),
    ),
    // Absent rather than null: JSON.stringify leaves out what is undefined.
    secretPhrase: key.phrase,
    secretSeed: key.seed && toHex(key.seed),
    ...address(key),
  });

const identity = ({ publicKey }: PublicHalf) => ({
  accountId: toHex(publicKey),
  publicKey: toHex(publicKey),
});

const address = ({ publicKey, scheme }: PublicHalf) => ({
  ss58Address: encodeSs58(publicKey),
  // An integer makes the whole file unreadable to native wallets 2.0 to 4.0.1, which btcli 9 pins,
  // so it is written only for ed25519, which they cannot use anyway.
  ...(scheme === 'ed25519' && { cryptoType: 0 }),
});
