import type { AccountId } from '../../../src/economy/account.js';

/** The file names accounts by small integers; as 32 bytes they keep that order. */
export const accountOf = (number: bigint): AccountId =>
  `0x${number.toString(16).padStart(64, '0')}`;

export const numberOf = (account: AccountId): bigint => BigInt(account);
