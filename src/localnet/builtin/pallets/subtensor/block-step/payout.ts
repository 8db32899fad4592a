import { byAccount } from '../../../../../economy/account.js';
import {
  type EpochPayoutTerms,
  epochPayout,
  type MinerIncentive,
  type Payout,
} from '../../../../../economy/epoch-payout.js';
import type { PendingEmission } from '../../../../../economy/pending-emission.js';
import { addU64 } from '../../../../../economy/unsigned.js';
import type { Netuid } from '../../../../../units/money.js';
import type { Context } from '../../../frame/context.js';
import { recycleAlpha } from '../alpha.js';
import { deposit } from '../event.js';
import { lockOwnerCut } from '../locks/owner-cut.js';
import { increaseStake, rewardHotkey } from '../stake-book.js';
import { alphaDividendsPerSubnet, rootAlphaDividendsPerSubnet } from '../storage/dividends.js';
import { minerBurned } from '../storage/emission.js';
import { totalHotkeyAlpha, totalHotkeyAlphaLastEpoch } from '../storage/stake.js';
import { runSubnetEpoch } from './epoch.js';
import { familyDividends } from './family-dividends.js';
import { minerIncentives, payoutTerms } from './payout-terms.js';
import { sharedAlpha } from './pending.js';
import { bookForRoot } from './root-dividends.js';

/** Runs a subnet's epoch and pays out all that waited for it. */
export function payOut(context: Context, netuid: Netuid, pending: PendingEmission): void {
  const { storage } = context;
  const epoch = runSubnetEpoch(context, netuid, sharedAlpha(pending));
  const incentives = minerIncentives(storage, netuid, epoch);
  const { dividends, recycled } = familyDividends(storage, netuid, epoch);
  recycleAlpha(storage, netuid, recycled);
  const terms = payoutTerms(storage, netuid, pending, incentives, dividends);
  const paid = epochPayout(terms);
  alphaDividendsPerSubnet.clear(storage, netuid);
  rootAlphaDividendsPerSubnet.clear(storage, netuid);
  const autoStaked = autoStakedMiners(terms)[Symbol.iterator]();
  for (const payout of paid.payouts) {
    if (payout.kind === 'stake' && payout.reason === 'auto-stake') {
      announceAutoStake(context, netuid, autoStaked.next().value);
    }
    apply(context, netuid, payout);
    if (payout.kind === 'stake' && payout.reason === 'owner-cut') {
      lockOwnerCut(context, netuid, payout.amount);
    }
  }
  minerBurned.set(storage, [netuid], paid.minerBurned);
}

function apply({ storage }: Context, netuid: Netuid, payout: Payout): void {
  const { hotkey, amount } = payout;
  switch (payout.kind) {
    case 'stake':
      increaseStake(storage, { hotkey, coldkey: payout.coldkey, netuid }, amount);
      return;
    case 'dividend': {
      rewardHotkey(storage, hotkey, netuid, amount);
      const before = alphaDividendsPerSubnet.get(storage, netuid, hotkey);
      alphaDividendsPerSubnet.set(storage, [netuid, hotkey], addU64(before, amount));
      totalHotkeyAlphaLastEpoch.set(
        storage,
        [hotkey, netuid],
        totalHotkeyAlpha.get(storage, hotkey, netuid),
      );
      return;
    }
    case 'root-dividend': {
      bookForRoot(storage, hotkey, netuid, amount);
      const before = rootAlphaDividendsPerSubnet.get(storage, netuid, hotkey);
      rootAlphaDividendsPerSubnet.set(storage, [netuid, hotkey], addU64(before, amount));
      return;
    }
    case 'recycle':
      recycleAlpha(storage, netuid, amount);
      return;
    case 'burn':
      // Burned alpha belongs to nobody, and still counts as being outside the pool.
      return;
  }
}

/** The miners whose incentive goes to another hotkey, in the order of the payouts. */
const autoStakedMiners = ({
  incentives,
  ownerHotkeys,
}: EpochPayoutTerms): readonly MinerIncentive[] =>
  incentives
    .filter(({ hotkey, autoStake }) => autoStake !== undefined && !ownerHotkeys.includes(hotkey))
    .sort((one, other) => byAccount(one.hotkey, other.hotkey));

function announceAutoStake(
  context: Context,
  netuid: Netuid,
  miner: MinerIncentive | undefined,
): void {
  if (miner?.autoStake === undefined) return;
  const { autoStake: destination, hotkey, owner, incentive } = miner;
  deposit(context, {
    tag: 'AutoStakeAdded',
    value: { netuid, destination, hotkey, owner, incentive },
  });
}
