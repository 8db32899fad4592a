import { bool, u16, u128 } from '../../../scale/primitives.js';
import { vec } from '../../../scale/sequence.js';
import { accountId } from '../../../types/account.js';
import { byAccount, keyed, perSubnet, single } from '../storage-item.js';
import { ZERO_ACCOUNT } from '../types/accounts.js';

/** Coldkey of a hotkey. */
export const owner = keyed('Owner', [byAccount], accountId, ZERO_ACCOUNT);
/** Hotkeys of a coldkey. */
export const ownedHotkeys = keyed('OwnedHotkeys', [byAccount], vec(accountId), []);
/** Coldkey of a subnet. */
export const subnetOwner = perSubnet('SubnetOwner', accountId, ZERO_ACCOUNT);
export const subnetOwnerHotkey = perSubnet('SubnetOwnerHotkey', accountId, ZERO_ACCOUNT);
/** The owner's part of the emission, of 65535. */
export const subnetOwnerCut = single('SubnetOwnerCut', u16, 11_796);
export const ownerCutEnabled = perSubnet('OwnerCutEnabled', bool, true);
export const ownerCutAutoLockEnabled = perSubnet('OwnerCutAutoLockEnabled', bool, false);
/** Neurons of the owner that are never replaced. */
export const immuneOwnerUidsLimit = perSubnet('ImmuneOwnerUidsLimit', u16, 1);
/** Bits an account has set about itself. */
export const accountFlags = keyed('AccountFlags', [byAccount], u128, 0n);
