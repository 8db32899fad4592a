import { refuse } from '../errors.js';
import type { KeyMaterial } from './key-material.js';
import { keyInContent } from './keystore-content.js';
import { openKeystore } from './keystore-envelope.js';
import { parseKeystore } from './keystore-json.js';

/**
 * The key in a JSON backup of polkadot-js. Refuses a wrong passphrase, a backup of another kind, and
 * a key that does not belong to the public key or the address stored with it.
 */
export async function importKeystore(json: string, passphrase: string): Promise<KeyMaterial> {
  const keystore = parseKeystore(json);
  const content = await openKeystore(keystore, passphrase);
  if (!content) {
    throw refuse(
      'wrong-password',
      'the passphrase does not open the backup',
      'capitals and spaces count; if it is surely right the backup is damaged',
    );
  }
  try {
    const key = keyInContent(content, keystore.scheme);
    const { claim } = keystore;
    if (key && (!claim || Buffer.compare(key.publicKey, claim) === 0)) return key;
  } finally {
    content.fill(0);
  }
  throw refuse(
    'unreadable-keyfile',
    'the backup holds a damaged key, or not that of its address',
    'export it again from the wallet it came from',
  );
}
