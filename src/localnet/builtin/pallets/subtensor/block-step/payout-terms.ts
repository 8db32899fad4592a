import type { SubnetEpoch } from '../../../../../consensus/mechanisms/aggregate.js';
import type {
  EpochPayoutTerms,
  MinerIncentive,
  ValidatorDividend,
} from '../../../../../economy/epoch-payout.js';
import type { PendingEmission } from '../../../../../economy/pending-emission.js';
import { proportionOfU64 } from '../../../../../economy/proportion.js';
import type { AlphaUnits, Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { AccountId } from '../../../types/account.js';
import { rootStake } from '../neuron-stake.js';
import { autoStakeDestination } from '../storage/auto-stake.js';
import { delegates } from '../storage/delegation.js';
import { taoWeight } from '../storage/dividends.js';
import { recycleOrBurn } from '../storage/emission.js';
import { uids } from '../storage/neurons.js';
import { ownedHotkeys, owner, subnetOwner, subnetOwnerHotkey } from '../storage/ownership.js';
import { totalHotkeyAlpha } from '../storage/stake.js';
import { hotkeysOf } from '../subnets.js';

/** Everything a subnet's payout rests on, once dividends are split between parents and children. */
export const payoutTerms = (
  storage: Externalities,
  netuid: Netuid,
  pending: PendingEmission,
  incentives: readonly MinerIncentive[],
  dividends: ReadonlyMap<AccountId, AlphaUnits>,
): EpochPayoutTerms => ({
  pending,
  incentives,
  dividends: [...dividends].map(([hotkey, dividend]) =>
    validatorDividend(storage, netuid, hotkey, dividend),
  ),
  taoWeight: proportionOfU64(taoWeight.get(storage)),
  owner: ownerOf(storage, netuid),
  ownerHotkeys: withheldHotkeys(storage, netuid),
  withheld: recycleOrBurn.get(storage, netuid) === 'Recycle' ? 'recycle' : 'burn',
});

/** What each neuron earned as a miner. */
export const minerIncentives = (
  storage: Externalities,
  netuid: Netuid,
  { serverEmission }: SubnetEpoch,
): readonly MinerIncentive[] =>
  hotkeysOf(storage, netuid).map((hotkey, uid) => {
    const coldkey = owner.get(storage, hotkey);
    return {
      hotkey,
      owner: coldkey,
      incentive: (serverEmission[uid] ?? 0n) as AlphaUnits,
      autoStake: autoStakeDestination.get(storage, coldkey, netuid),
    };
  });

const validatorDividend = (
  storage: Externalities,
  netuid: Netuid,
  hotkey: AccountId,
  dividend: AlphaUnits,
): ValidatorDividend => ({
  hotkey,
  dividend,
  owner: owner.get(storage, hotkey),
  take: BigInt(delegates.get(storage, hotkey)),
  alpha: totalHotkeyAlpha.get(storage, hotkey, netuid),
  rootTao: rootStake(storage, hotkey),
});

const ownerOf = (storage: Externalities, netuid: Netuid): EpochPayoutTerms['owner'] =>
  subnetOwner.exists(storage, netuid) && subnetOwnerHotkey.exists(storage, netuid)
    ? {
        coldkey: subnetOwner.get(storage, netuid),
        hotkey: subnetOwnerHotkey.get(storage, netuid),
      }
    : undefined;

/** Registered hotkeys of the subnet's owner: what they earn as miners is withheld. */
function withheldHotkeys(storage: Externalities, netuid: Netuid): readonly AccountId[] {
  const owned = ownedHotkeys.get(storage, subnetOwner.get(storage, netuid));
  const named = subnetOwnerHotkey.exists(storage, netuid)
    ? [subnetOwnerHotkey.get(storage, netuid)]
    : [];
  return [...owned, ...named].filter((hotkey) => uids.exists(storage, netuid, hotkey));
}
