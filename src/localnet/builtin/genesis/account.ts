import { toHex } from '../../../units/hex.js';
import { accountIdOfAnyNetwork } from '../../../units/ss58.js';
import type { AccountId } from '../types/account.js';
import { expectText, GenesisError, type Json } from './json.js';

/** The account behind an address of a genesis document. */
export function expectAccount(json: Json | undefined): AccountId {
  const address = expectText(json);
  const account = accountIdOfAnyNetwork(address);
  if (!account) throw new GenesisError(`${address} is not an SS58 address`);
  return toHex(account);
}
