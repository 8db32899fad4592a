import type { SubnetEpoch } from '../../../../../consensus/mechanisms/aggregate.js';
import { byAccount } from '../../../../../economy/account.js';
import {
  type DividendEarner,
  type DividendTerms,
  type OwnStake,
  splitDividend,
} from '../../../../../economy/parent-dividends.js';
import { proportionOfU64 } from '../../../../../economy/proportion.js';
import { addU64 } from '../../../../../economy/unsigned.js';
import type { AlphaUnits, Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { AccountId } from '../../../types/account.js';
import { rootStake } from '../neuron-stake.js';
import {
  childKeys,
  childkeyTake,
  ckBurn,
  minChildkeyTake,
  minChildkeyTakePerSubnet,
  parentKeys,
} from '../storage/delegation.js';
import { taoWeight } from '../storage/dividends.js';
import { owner } from '../storage/ownership.js';
import { totalHotkeyAlpha } from '../storage/stake.js';
import { hotkeysOf } from '../subnets.js';
import { NO_ALPHA } from '../types/amounts.js';

/** The dividends of an epoch, once every hotkey has passed on what its parents' stake earned. */
export type FamilyDividends = {
  readonly dividends: ReadonlyMap<AccountId, AlphaUnits>;
  /** What the childkey burn took. */
  readonly recycled: AlphaUnits;
};

export function familyDividends(
  storage: Externalities,
  netuid: Netuid,
  { validatorEmission }: Pick<SubnetEpoch, 'validatorEmission'>,
): FamilyDividends {
  const terms = dividendTerms(storage, netuid);
  const earned = hotkeysOf(storage, netuid)
    .map((hotkey, uid) => ({ hotkey, amount: (validatorEmission[uid] ?? 0n) as AlphaUnits }))
    .sort((one, other) => byAccount(one.hotkey, other.hotkey));
  const dividends = new Map<AccountId, AlphaUnits>();
  let recycled = NO_ALPHA;
  for (const { hotkey, amount } of earned) {
    const split = splitDividend(earnerOf(storage, hotkey, netuid), amount, terms);
    recycled = addU64(recycled, split.recycled);
    for (const share of split.shares) {
      const before = dividends.get(share.hotkey) ?? NO_ALPHA;
      dividends.set(share.hotkey, addU64(before, share.amount));
    }
  }
  return { dividends, recycled };
}

/** The least childkey take that counts in a subnet. */
export const effectiveMinChildkeyTake = (storage: Externalities, netuid: Netuid): number =>
  Math.max(minChildkeyTake.get(storage), minChildkeyTakePerSubnet.get(storage, netuid));

const dividendTerms = (storage: Externalities, netuid: Netuid): DividendTerms => ({
  taoWeight: proportionOfU64(taoWeight.get(storage)),
  childkeyBurn: proportionOfU64(ckBurn.get(storage)),
  minChildkeyTake: BigInt(effectiveMinChildkeyTake(storage, netuid)),
});

const earnerOf = (storage: Externalities, hotkey: AccountId, netuid: Netuid): DividendEarner => ({
  ...ownStake(storage, hotkey, netuid),
  hotkey,
  owner: owner.get(storage, hotkey),
  childProportions: childKeys.get(storage, hotkey, netuid).map(([proportion]) => proportion),
  parents: parentKeys.get(storage, hotkey, netuid).map(([proportion, parent]) => ({
    ...ownStake(storage, parent, netuid),
    hotkey: parent,
    owner: owner.get(storage, parent),
    proportion,
  })),
  childkeyTake: BigInt(childkeyTake.get(storage, hotkey, netuid)),
});

const ownStake = (storage: Externalities, hotkey: AccountId, netuid: Netuid): OwnStake => ({
  alpha: totalHotkeyAlpha.get(storage, hotkey, netuid),
  rootTao: rootStake(storage, hotkey),
});
