import { isAddressOf, type Ss58 } from '../units/ss58.js';
import { accountOfHex, type Claim, parseKeyfileJson } from './keyfile-json.js';
import { readKeyfile } from './read-keyfile.js';

/** x0.8 of `wallet list` of a thousand keys: what every wallet of today writes, one key twice in hex and its address. */
const ORDINARY =
  /^\{"accountId": ?"0x([0-9a-f]{64})", ?"publicKey": ?"0x\1", ?(?:"cryptoType": ?[01], ?)?"ss58Address": ?"(\w{48})"(?:, ?"cryptoType": ?[01])?\}$/;

/**
 * The address a public file gives, with prefix 42 whatever prefix was stored. Undefined when there is
 * no such file, or when its fields contradict each other: nobody should send money to a guess.
 */
export function addressInPublicFile(path: string): Ss58 | undefined {
  const file = readKeyfile(path);
  if (typeof file === 'string') return undefined;
  const text = file.toString().trim();
  const [, hex, address] = ORDINARY.exec(text) ?? [];
  if (hex !== undefined && address !== undefined && isAddressOf(address, hex)) return address;
  // A public file of 2021, or of agcli, is nothing but the public key in hex.
  if (text.startsWith('{')) return addressClaimed(parseKeyfileJson(text)?.claim);
  return accountOfHex(text)?.address();
}

/** The address behind what a keyfile's public fields say. */
export const addressClaimed = (claim: Claim | undefined): Ss58 | undefined =>
  typeof claim === 'object' ? claim.address() : undefined;
