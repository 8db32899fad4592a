import { encodeSs58, type Ss58 } from '../units/ss58.js';
import { keyFromMnemonic } from './derive.js';
import { wipe } from './new-key.js';

/**
 * Whether these words, by either scheme, restore the key of this address. A slip of the pen and
 * another key are the same no: which word is wrong would tell whoever looks on all the others.
 */
export function matchesBackup(mnemonic: string, address: Ss58): boolean {
  return (['sr25519', 'ed25519'] as const).some((scheme) => {
    const key = keyFromMnemonic(mnemonic, scheme);
    if (!key) return false;
    wipe(key);
    return encodeSs58(key.publicKey) === address;
  });
}
