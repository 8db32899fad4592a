import { U64F64, U96F32 } from '../../../../../economy/fixed-point.js';
import { spotPrice } from '../../../../../economy/pool.js';
import { proportionOfU16 } from '../../../../../economy/proportion.js';
import { safeFloatToU64 } from '../../../../../economy/safe-float.js';
import {
  type DissolvedStake,
  dissolve,
  lockRefund,
} from '../../../../../economy/subnet-dissolution.js';
import { addU64, least, subtractU64 } from '../../../../../economy/unsigned.js';
import { type AlphaUnits, type Netuid, type Rao, rao } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { Context } from '../../../frame/context.js';
import { DispatchFailure } from '../../../frame/failure.js';
import { moneyOf, reducible } from '../../balances/ledger.js';
import { purgeCommitments } from '../../commitments/purge.js';
import { feeRate, palSwapInitialized, swapBalancer } from '../../swap/storage.js';
import { recycleTao, subnetAccount, transferFromSubnet } from '../custody.js';
import { deposit } from '../event.js';
import { reservesOf } from '../reserves.js';
import { stakeOf } from '../stake-book.js';
import { networkRegisteredAt } from '../storage/networks.js';
import {
  networkRegistrationStartBlock,
  subnetLocked,
  taoInRefundDeploymentBlock,
} from '../storage/new-subnets.js';
import { subnetOwner, subnetOwnerCut } from '../storage/ownership.js';
import { subnetAlphaIn, subnetAlphaOut, subnetProtocolAlpha, subnetTao } from '../storage/pool.js';
import { rootClaimable, rootClaimed } from '../storage/root-claim.js';
import { alphaV2, totalHotkeyAlpha, totalHotkeySharesV2, totalStake } from '../storage/stake.js';
import { forgetNetwork } from './forget.js';
import { forgetLocks } from './forget-locks.js';

/** Ends a subnet: its TAO goes to its stakers, its number is free (SubtensorModule.do_dissolve_network). */
export function dissolveNetwork(context: Context, netuid: Netuid): void {
  const { storage } = context;
  dropClaims(storage, netuid);
  payStakers(context, netuid);
  for (const swapped of [palSwapInitialized, feeRate, swapBalancer])
    swapped.remove(storage, netuid);
  forgetNetwork(context, netuid);
  purgeCommitments(storage, netuid);
  deposit(context, { tag: 'NetworkRemoved', value: netuid });
}

function dropClaims(storage: Externalities, netuid: Netuid): void {
  for (const [[hotkey], claimable] of rootClaimable.entries(storage)) {
    const left = claimable.filter(([of]) => of !== netuid);
    if (left.length < claimable.length) rootClaimable.set(storage, [hotkey], left);
  }
  rootClaimed.clear(storage, netuid);
}

function payStakers(context: Context, netuid: Netuid): void {
  const { storage } = context;
  const refund = refundOf(storage, netuid);
  const stakes = stakesOf(storage, netuid);
  const pot = subnetTao.get(storage, netuid);
  const { payouts, protocolTao } = dissolve(pot, stakes, protocolAlpha(storage, netuid));
  subnetTao.remove(storage, netuid);
  totalStake.set(storage, subtractU64(totalStake.get(storage), pot));
  for (const { coldkey, tao } of payouts) {
    if (tao > 0n) forgiving(() => transferFromSubnet(context, netuid, coldkey, tao));
  }
  for (const { hotkey, coldkey } of stakes) alphaV2.remove(storage, hotkey, coldkey, netuid);
  for (const [[hotkey, of]] of totalHotkeyAlpha.entries(storage)) {
    if (of !== netuid) continue;
    totalHotkeyAlpha.remove(storage, hotkey, netuid);
    totalHotkeySharesV2.remove(storage, hotkey, netuid);
  }
  for (const item of [subnetAlphaIn, subnetAlphaOut, subnetProtocolAlpha]) {
    item.remove(storage, netuid);
  }
  payOwner(context, netuid, refund, protocolTao);
  const account = subnetAccount(netuid);
  const left = rao(reducible(context, account, 'preserve'));
  forgiving(() => recycleTao(context, account, left));
  forgetLocks(storage, netuid);
}

function payOwner(context: Context, netuid: Netuid, refund: Rao, protocolTao: Rao): void {
  const { storage } = context;
  const held = rao(moneyOf(context, subnetAccount(netuid)).free);
  const payable = least(refund, subtractU64(held, protocolTao));
  if (refund === 0n) return;
  const owner = subnetOwner.get(storage, netuid);
  forgiving(() => transferFromSubnet(context, netuid, owner, payable));
}

/** Every stake of the subnet in the order of storage; one too small to be worth anything counts by its shares. */
const stakesOf = (storage: Externalities, netuid: Netuid): readonly DissolvedStake[] =>
  [...totalHotkeyAlpha.entries(storage)]
    .filter(([[, of]]) => of === netuid)
    .flatMap(([[hotkey]]) =>
      [...alphaV2.entries(storage, hotkey)]
        .filter(([[, , of]]) => of === netuid)
        .map(([[, coldkey], shares]) => ({
          ...{ hotkey, coldkey },
          alpha:
            stakeOf(storage, { hotkey, coldkey, netuid }) || (safeFloatToU64(shares) as AlphaUnits),
        })),
    );

/** What the chain itself holds of the pot; on older subnets not the pool's alpha. */
function protocolAlpha(storage: Externalities, netuid: Netuid): AlphaUnits {
  const own = subnetProtocolAlpha.get(storage, netuid);
  const isNew = networkRegisteredAt.get(storage, netuid) > taoInRefundDeploymentBlock.get(storage);
  return isNew ? addU64(own, subnetAlphaIn.get(storage, netuid)) : own;
}

/** What the owner of a subnet from before NetworkRegistrationStartBlock gets back of its lock. */
function refundOf(storage: Externalities, netuid: Netuid): Rao {
  const registeredAt = networkRegisteredAt.get(storage, netuid);
  const locked = subnetLocked.get(storage, netuid);
  if (registeredAt >= networkRegistrationStartBlock.get(storage) || locked === 0n) return rao(0n);
  const reserves = reservesOf(storage, netuid);
  const issued = U96F32.ofInteger(addU64(reserves.alphaReserve, reserves.alphaOut));
  const cut = proportionOfU16(BigInt(subnetOwnerCut.get(storage)));
  const earned = U96F32.ofInteger(U96F32.toU64(U96F32.multiply(issued, cut)));
  const price = U96F32.convert(U64F64, spotPrice(reserves));
  return lockRefund(locked, rao(U96F32.toU64(U96F32.multiply(earned, price))));
}

/** A new subnet is not refused for what cannot be paid on the way. */
function forgiving(pay: () => void): void {
  try {
    pay();
  } catch (thrown) {
    if (!(thrown instanceof DispatchFailure)) throw thrown;
  }
}
