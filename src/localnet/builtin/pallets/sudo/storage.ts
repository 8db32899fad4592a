import { optionalValue } from '../../frame/storage-value.js';
import { accountId } from '../../types/account.js';

/** The account that may act as root. */
export const sudoKey = optionalValue('Sudo', 'Key', accountId);
