import { I96F32 } from '../../../../economy/fixed-point.js';
import { claimAmount, rootOwed } from '../../../../economy/root-claim-book.js';
import type { AlphaUnits, Netuid, Rao } from '../../../../units/money.js';
import type { Externalities } from '../../../runtime.js';
import type { Context } from '../../frame/context.js';
import type { AccountId } from '../../types/account.js';
import { addWeights, refTime, type Weight } from '../../types/weight.js';
import { deposit } from './event.js';
import { sellForRoot } from './root-sale.js';
import { increaseStake, stakeOf } from './stake-book.js';
import { rootStakeAdded } from './staking/root-watermark.js';
import {
  rootClaimable,
  rootClaimableThreshold,
  rootClaimed,
  rootClaimType,
} from './storage/root-claim.js';
import { stakingHotkeys } from './storage/stake.js';
import { ROOT_NETUID } from './types/amounts.js';

// What the chain says a claim in one subnet weighs, whether or not anything was due there.
const CLAIM_WEIGHT = refTime(60_000_000n, { reads: 7, writes: 5 });

/**
 * Claims what a coldkey's root stake has earned, in all subnets or in some, and says what that
 * weighed. Throws DispatchFailure where a sale is refused; the caller rolls back.
 */
export function claimRoot(
  context: Context,
  coldkey: AccountId,
  subnets?: readonly Netuid[],
): Weight {
  const { storage } = context;
  let weight = refTime(0n, { reads: 1 });
  for (const hotkey of stakingHotkeys.get(storage, coldkey)) {
    weight = addWeights(weight, refTime(0n, { reads: 3 }));
    for (const [netuid] of rootClaimable.get(storage, hotkey)) {
      if (subnets && !subnets.includes(netuid)) continue;
      claimOn(context, hotkey, coldkey, netuid);
      weight = addWeights(weight, CLAIM_WEIGHT);
    }
  }
  deposit(context, { tag: 'RootClaimed', value: { coldkey } });
  return weight;
}

function claimOn(context: Context, hotkey: AccountId, coldkey: AccountId, netuid: Netuid): void {
  const { storage } = context;
  const amount = claimAmount(
    owed(storage, hotkey, coldkey, netuid),
    rootClaimableThreshold.get(storage, netuid),
  );
  if (amount === 0n) return;
  if (isKept(storage, coldkey, netuid)) {
    increaseStake(storage, { hotkey, coldkey, netuid }, amount);
  } else {
    const tao = sellForRoot(context, netuid, amount);
    const asStake = tao as bigint as AlphaUnits;
    increaseStake(storage, { hotkey, coldkey, netuid: ROOT_NETUID }, asStake);
    rootStakeAdded(storage, { hotkey, coldkey }, asStake);
  }
  const claimed = rootClaimed.get(storage, netuid, hotkey, coldkey);
  rootClaimed.set(storage, [netuid, hotkey, coldkey], claimed + amount);
}

function owed(
  storage: Externalities,
  hotkey: AccountId,
  coldkey: AccountId,
  netuid: Netuid,
): I96F32 {
  const rate = new Map(rootClaimable.get(storage, hotkey)).get(netuid) ?? I96F32.zero;
  const stake = stakeOf(storage, { hotkey, coldkey, netuid: ROOT_NETUID });
  const claimed = rootClaimed.get(storage, netuid, hotkey, coldkey);
  return rootOwed(rate, stake as bigint as Rao, claimed);
}

/** Whether the coldkey keeps a subnet's alpha instead of selling it for root stake. */
function isKept(storage: Externalities, coldkey: AccountId, netuid: Netuid): boolean {
  const wish = rootClaimType.get(storage, coldkey);
  if (wish.tag === 'KeepSubnets') return wish.value.subnets.includes(netuid);
  return wish.tag === 'Keep';
}
