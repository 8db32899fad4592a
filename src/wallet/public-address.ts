import type { Ss58 } from '../units/ss58.js';
import { accountOfHex, type Claim, parseKeyfileJson } from './keyfile-json.js';
import { readKeyfile } from './read-keyfile.js';

/**
 * The address a public file gives, with prefix 42 whatever prefix was stored. Undefined when there is
 * no such file, or when its fields contradict each other: nobody should send money to a guess.
 */
export function addressInPublicFile(path: string): Ss58 | undefined {
  const file = readKeyfile(path);
  if (typeof file === 'string') return undefined;
  const text = file.toString().trim();
  // A public file of 2021, or of agcli, is nothing but the public key in hex.
  if (text.startsWith('{')) return addressClaimed(parseKeyfileJson(text)?.claim);
  return accountOfHex(text)?.address();
}

/** The address behind what a keyfile's public fields say. */
export const addressClaimed = (claim: Claim | undefined): Ss58 | undefined =>
  typeof claim === 'object' ? claim.address() : undefined;
