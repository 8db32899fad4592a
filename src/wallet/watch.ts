import { accountIdOf, type Ss58 } from '../units/ss58.js';
import { refuseUnlessFree } from './key-name.js';
import { coldkeyPaths } from './keyfile-paths.js';
import { publish } from './publish.js';
import { publicKeyfile } from './serialise-keyfile.js';

/** Writes the public half of a coldkey kept elsewhere; refuses where either half is there. */
export function watchColdkey(root: string, wallet: string, address: Ss58): void {
  refuseUnlessFree(root, { wallet, hotkey: undefined });
  // An address does not tell its scheme; ed25519 would have to be stated, sr25519 is what is meant otherwise.
  const content = publicKeyfile({ publicKey: accountIdOf(address), scheme: 'sr25519' });
  publish([{ path: coldkeyPaths(root, wallet).public, content: Buffer.from(content) }]);
}
