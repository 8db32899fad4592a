import type { Externalities } from '../../../../runtime.js';
import { param, struct } from '../../../scale/composite.js';
import { bool } from '../../../scale/primitives.js';
import type { Static } from '../../../scale/type.js';
import { type AccountId, accountId } from '../../../types/account.js';
import { type Position, stakeOf } from '../stake-book.js';
import { alphaDividendsPerSubnet } from '../storage/dividends.js';
import { uids } from '../storage/neurons.js';
import { stakingHotkeys } from '../storage/stake.js';
import { allNetuids } from '../subnets.js';
import { NO_TAO } from '../types/amounts.js';
import { compactAlpha, compactNetuid, compactTao, compactU64 } from './compacts.js';
import { account } from './subnet-columns.js';

/** One coldkey's stake on one hotkey in one subnet. */
export const stakeInfo = struct(
  {
    path: 'pallet_subtensor::rpc_info::stake_info::StakeInfo',
    params: [param('AccountId', accountId)],
  },
  {
    hotkey: account,
    coldkey: account,
    netuid: compactNetuid,
    stake: compactAlpha,
    locked: compactU64,
    emission: compactAlpha,
    taoEmission: compactTao,
    drain: compactU64,
    isRegistered: bool,
  },
);
export type StakeInfo = Static<typeof stakeInfo>;

export function readStake(storage: Externalities, position: Position): StakeInfo {
  const { hotkey, netuid } = position;
  return {
    ...position,
    stake: stakeOf(storage, position),
    locked: 0n,
    emission: alphaDividendsPerSubnet.get(storage, netuid, hotkey),
    taoEmission: NO_TAO,
    drain: 0n,
    isRegistered: uids.exists(storage, netuid, hotkey),
  };
}

/** Every stake of a coldkey that is worth anything. */
export const readStakes = (storage: Externalities, coldkey: AccountId): readonly StakeInfo[] =>
  allNetuids(storage).flatMap((netuid) =>
    stakingHotkeys
      .get(storage, coldkey)
      .map((hotkey) => readStake(storage, { hotkey, coldkey, netuid }))
      .filter(({ stake }) => stake > 0n),
  );
