import { bool, u64 } from '../../../scale/primitives.js';
import { byAccount, byNetuid, keyed, perSubnet } from '../storage-item.js';
import { height } from '../types/amounts.js';

export const votingPower = keyed('VotingPower', [byNetuid, byAccount], u64, 0n);
export const votingPowerTrackingEnabled = perSubnet('VotingPowerTrackingEnabled', bool, false);
export const votingPowerDisableAtBlock = perSubnet('VotingPowerDisableAtBlock', height, 0);
export const votingPowerEmaAlpha = perSubnet('VotingPowerEmaAlpha', u64, 3_570_000_000_000_000n);
