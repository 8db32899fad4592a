import type { AlphaUnits } from '../units/money.js';
import { type AccountId, byAccount } from './account.js';
import { distributeDividends, type HotkeyDividend } from './dividend-distribution.js';
import { U96F32 } from './fixed-point.js';
import type { PendingEmission } from './pending-emission.js';
import { proportionOfU16 } from './proportion.js';
import { addU64 } from './unsigned.js';

/** A miner's incentive of the epoch. */
export type MinerIncentive = {
  readonly hotkey: AccountId;
  readonly owner: AccountId;
  readonly incentive: AlphaUnits;
  /** SubtensorModule.AutoStakeDestination of the owner on the subnet. */
  readonly autoStake: AccountId | undefined;
};

/** A validator's dividend of the epoch, after parents got their parts. */
export type ValidatorDividend = HotkeyDividend & {
  readonly owner: AccountId;
  /** SubtensorModule.Delegates, parts of 65535. */
  readonly take: bigint;
};

/**
 * What one epoch of a subnet distributes and to whom. One incentive and one dividend per hotkey.
 */
export type EpochPayoutTerms = {
  readonly pending: PendingEmission;
  readonly incentives: readonly MinerIncentive[];
  readonly dividends: readonly ValidatorDividend[];
  readonly taoWeight: U96F32;
  /** SubtensorModule.SubnetOwner with SubnetOwnerHotkey, where both are set. */
  readonly owner: { readonly coldkey: AccountId; readonly hotkey: AccountId } | undefined;
  /**
   * Registered hotkeys of the subnet's owner and its SubnetOwnerHotkey: their incentives are
   * withheld.
   */
  readonly ownerHotkeys: readonly AccountId[];
  /** SubtensorModule.RecycleOrBurn; burning is the default. */
  readonly withheld: 'recycle' | 'burn';
};

/** One movement of alpha, to be applied in the order of the payout. */
export type Payout =
  /** One coldkey's deposit into the hotkey's share pool. */
  | {
      readonly kind: 'stake';
      readonly reason: 'owner-cut' | 'incentive' | 'auto-stake' | 'take';
      readonly hotkey: AccountId;
      readonly coldkey: AccountId;
      readonly amount: AlphaUnits;
    }
  /** Raises the hotkey's pool for all who hold shares of it: AlphaDividendsPerSubnet. */
  | { readonly kind: 'dividend'; readonly hotkey: AccountId; readonly amount: AlphaUnits }
  /** To be booked for claims of root stakers: RootAlphaDividendsPerSubnet. */
  | { readonly kind: 'root-dividend'; readonly hotkey: AccountId; readonly amount: AlphaUnits }
  /**
   * An owner's incentive; recycled alpha leaves SubnetAlphaOut, burned alpha stays counted in it.
   */
  | { readonly kind: 'recycle' | 'burn'; readonly hotkey: AccountId; readonly amount: AlphaUnits };

export type EpochPayout = {
  readonly payouts: readonly Payout[];
  /** SubtensorModule.MinerBurned: the part of all incentives that was withheld. */
  readonly minerBurned: U96F32;
};

/**
 * What a subnet's epoch pays out, in the runtime's order: owner's cut, miners, dividends, root
 * dividends, each by ascending hotkey (SubtensorModule.distribute_emission). Without any incentive,
 * validators get the miners' half too.
 */
export function epochPayout(terms: EpochPayoutTerms): EpochPayout {
  const incentives = [...terms.incentives].sort((a, b) => byAccount(a.hotkey, b.hotkey));
  const total = sum(incentives);
  const isWithheld = ({ hotkey }: MinerIncentive) => terms.ownerHotkeys.includes(hotkey);
  const minerBurned = U96F32.divide(
    U96F32.ofInteger(sum(incentives.filter(isWithheld))),
    U96F32.ofInteger(total),
  );
  const miners = incentives.map(
    (incentive): Payout =>
      isWithheld(incentive)
        ? { kind: terms.withheld, hotkey: incentive.hotkey, amount: incentive.incentive }
        : minerPayout(incentive),
  );
  return {
    payouts: [...ownerPayout(terms), ...miners, ...validatorPayouts(terms, total === 0n)],
    minerBurned,
  };
}

const sum = (incentives: readonly MinerIncentive[]) =>
  incentives.map(({ incentive }) => incentive).reduce(addU64, 0n as AlphaUnits);

const ownerPayout = ({ owner, pending }: EpochPayoutTerms): readonly Payout[] =>
  owner ? [{ kind: 'stake', reason: 'owner-cut', ...owner, amount: pending.ownerCut }] : [];

const minerPayout = ({ hotkey, owner, incentive, autoStake }: MinerIncentive): Payout => ({
  kind: 'stake',
  reason: autoStake === undefined ? 'incentive' : 'auto-stake',
  hotkey: autoStake ?? hotkey,
  coldkey: owner,
  amount: incentive,
});

function validatorPayouts(terms: EpochPayoutTerms, noIncentive: boolean): readonly Payout[] {
  const { pending, taoWeight } = terms;
  const dividends = [...terms.dividends].sort((a, b) => byAccount(a.hotkey, b.hotkey));
  const alpha = noIncentive ? addU64(pending.validator, pending.server) : pending.validator;
  const pot = { alpha, rootAlpha: pending.rootAlpha };
  const distributed = distributeDividends(dividends, pot, taoWeight);
  const paid = dividends.flatMap((validator, index) => {
    const parts = distributed[index];
    return parts === undefined ? [] : [{ validator, parts }];
  });
  return [
    ...paid.flatMap(({ validator, parts }) => withTake(validator, parts.alpha, 'dividend')),
    ...paid.flatMap(({ validator, parts }) =>
      withTake(validator, parts.rootAlpha, 'root-dividend'),
    ),
  ];
}

function withTake(
  { hotkey, owner, take }: ValidatorDividend,
  alpha: U96F32,
  kind: 'dividend' | 'root-dividend',
): readonly Payout[] {
  const taken = U96F32.multiply(proportionOfU16(take), alpha);
  const rest = U96F32.subtract(alpha, taken);
  return [
    { kind: 'stake', reason: 'take', hotkey, coldkey: owner, amount: wholeUnits(taken) },
    { kind, hotkey, amount: wholeUnits(rest) },
  ];
}

const wholeUnits = (amount: U96F32) => U96F32.toU64(amount) as AlphaUnits;
