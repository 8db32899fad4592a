import { newtype } from '../../../scale/composite.js';
import { fixedBytes } from '../../../scale/sequence.js';
import { as } from '../../../scale/type.js';
import { type AccountId, accountId, ZERO_HASH } from '../../../types/account.js';

/** What the chain reads where nobody is named. */
export const ZERO_ACCOUNT: AccountId = ZERO_HASH;

export const account = as(accountId, 'T::AccountId');

export const palletId = newtype({ path: 'frame_support::PalletId' }, fixedBytes(8));
