import { U64F64 } from '../../../../../economy/fixed-point.js';
import { SAFE_FLOAT_ZERO } from '../../../../../economy/safe-float.js';
import { rao } from '../../../../../units/money.js';
import { twox64Concat } from '../../../frame/storage-entry.js';
import { u16, u64 } from '../../../scale/primitives.js';
import { bytes, vec } from '../../../scale/sequence.js';
import { option } from '../../../scale/variant.js';
import { accountId } from '../../../types/account.js';
import { byAccount, byNetuid, keyed, maybeKeyed, perSubnet, single } from '../storage-item.js';
import { alpha, height, NO_ALPHA, tao } from '../types/amounts.js';
import { u64f64 } from '../types/fixed-point.js';
import { safeFloat } from '../types/stake.js';

/** Rao in all pools and on root. */
export const totalStake = single('TotalStake', tao, rao(0n));
/** Alpha on a hotkey, of all coldkeys. */
export const totalHotkeyAlpha = keyed('TotalHotkeyAlpha', [byAccount, byNetuid], alpha, NO_ALPHA);
export const totalHotkeyAlphaLastEpoch = keyed(
  'TotalHotkeyAlphaLastEpoch',
  [byAccount, byNetuid],
  alpha,
  NO_ALPHA,
);
/** Shares as they were written before TotalHotkeySharesV2. */
export const totalHotkeyShares = keyed(
  'TotalHotkeyShares',
  [byAccount, byNetuid],
  u64f64,
  U64F64.zero,
);
/** Shares as they were written before AlphaV2. */
export const alphaV1 = keyed('Alpha', [byAccount, byAccount, byNetuid], u64f64, U64F64.zero);
/** Shares of a hotkey's alpha, of all coldkeys. */
export const totalHotkeySharesV2 = keyed(
  'TotalHotkeySharesV2',
  [byAccount, byNetuid],
  safeFloat,
  SAFE_FLOAT_ZERO,
);
/** A coldkey's share of the alpha on a hotkey: hotkey, coldkey, netuid. */
export const alphaV2 = keyed(
  'AlphaV2',
  [byAccount, byAccount, byNetuid],
  safeFloat,
  SAFE_FLOAT_ZERO,
);
/** Hotkeys a coldkey has ever staked on. */
export const stakingHotkeys = keyed('StakingHotkeys', [byAccount], vec(accountId), []);
/** Stake weight below which weights are refused. */
export const stakeThreshold = single('StakeThreshold', u64, 0n);
/** Rao below which a nominator's stake is not left behind. */
export const nominatorMinRequiredStake = single('NominatorMinRequiredStake', u64, 0n);
/** Block of a coldkey's last stake on a hotkey. */
export const lastColdkeyHotkeyStakeBlock = maybeKeyed(
  'LastColdkeyHotkeyStakeBlock',
  [twox64Concat(accountId), twox64Concat(accountId)],
  height,
);
export const nextStakeJobId = single('NextStakeJobId', u64, 0n);
export const alphaMapLastKey = single('AlphaMapLastKey', option(bytes), undefined);
export const alphaV2MapLastKey = single('AlphaV2MapLastKey', option(bytes), undefined);
export const stakeWeight = perSubnet('StakeWeight', vec(u16), []);
