import { encodeAddress } from '@polkadot/util-crypto';
import type { AccountId } from '../../../../../src/localnet/builtin/types/account.js';

/** An account as clients write it. */
export const encodeSs58 = (account: AccountId): string => encodeAddress(account, 42);
