import { encodeSs58, type Ss58 } from '../units/ss58.js';
import { keyfileHex, parseKeyfileJson } from './keyfile-json.js';
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
  const claim = text.startsWith('{') ? parseKeyfileJson(text)?.claim : keyfileHex(text, 32);
  return addressClaimed(claim);
}

/** The address behind what a keyfile's public fields say. */
export const addressClaimed = (
  claim: Uint8Array | 'none' | 'contradiction' | undefined,
): Ss58 | undefined => (claim instanceof Uint8Array ? encodeSs58(claim) : undefined);
