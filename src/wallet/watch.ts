import type { Scheme } from '../units/signer.js';
import { accountIdOf, type Ss58 } from '../units/ss58.js';
import { change } from './disk/change.js';
import { type KeyName, pathsOf } from './keyfile-paths.js';
import { refuseUnlessFree } from './refuse-taken.js';
import { publicKeyfile } from './serialise-keyfile.js';

/** The public half of a key kept elsewhere; its address alone does not tell the scheme. */
export type WatchedKey = { readonly address: Ss58; readonly scheme: Scheme };

/** Writes the public half of a key kept elsewhere; refuses where either half is there. */
export async function watchKey(
  root: string,
  name: KeyName,
  { address, scheme }: WatchedKey,
): Promise<void> {
  refuseUnlessFree(root, name);
  const content = Buffer.from(publicKeyfile({ publicKey: accountIdOf(address), scheme }));
  await change(root, () => {
    refuseUnlessFree(root, name);
    return [{ kind: 'create', path: pathsOf(root, name).public, content }];
  });
}
