import { encodeSs58 } from '../units/ss58.js';
import type { KeyMaterial } from './key-material.js';
import { keystoreContent } from './keystore-content.js';
import { sealKeystore } from './keystore-envelope.js';

/** A JSON backup, version 3, as polkadot-js and the Bittensor wallets read it. */
export async function exportKeystore(
  key: KeyMaterial,
  name: string,
  passphrase: string,
): Promise<string> {
  const content = keystoreContent(key);
  try {
    const sealed = await sealKeystore(content, passphrase);
    return JSON.stringify({
      encoded: sealed.toString('base64'),
      encoding: {
        content: ['pkcs8', key.scheme],
        type: ['scrypt', 'xsalsa20-poly1305'],
        version: '3',
      },
      address: encodeSs58(key.publicKey),
      // Native wallets up to 4.1.1 refuse a backup without a name.
      meta: { name },
    });
  } finally {
    content.fill(0);
  }
}
