import type { AlphaPerAlpha, AlphaUnits, Netuid, Rao, RaoPerAlpha } from '../../units/money.js';
import type { Ratio } from '../../units/ratio.js';
import type { Ss58 } from '../../units/ss58.js';
import type { Kin } from '../delegation.js';
import type { RootClaimKind } from '../root-claims.js';

/** What this program asks a chain to do with stake: trade it, move it, share what it earns, lock or end it. */
export type StakeCall =
  /** Buys alpha until the price reaches the limit; all of it or, if allowed, part. */
  | {
      readonly kind: 'addStakeLimit';
      readonly hotkey: Ss58;
      readonly netuid: Netuid;
      readonly amount: Rao;
      readonly limitPrice: RaoPerAlpha;
      readonly allowPartial: boolean;
    }
  /** Sells alpha until the price falls to the limit; all of it or, if allowed, part. */
  | {
      readonly kind: 'removeStakeLimit';
      readonly hotkey: Ss58;
      readonly netuid: Netuid;
      readonly amount: AlphaUnits;
      readonly limitPrice: RaoPerAlpha;
      readonly allowPartial: boolean;
    }
  /** Buys alpha at whatever price. */
  | {
      readonly kind: 'addStake';
      readonly hotkey: Ss58;
      readonly netuid: Netuid;
      readonly amount: Rao;
    }
  /** Sells alpha at whatever price. */
  | {
      readonly kind: 'removeStake';
      readonly hotkey: Ss58;
      readonly netuid: Netuid;
      readonly amount: AlphaUnits;
    }
  /** Sells all that a position holds when the block is made, or nothing below the limit; null for none. */
  | {
      readonly kind: 'removeStakeFullLimit';
      readonly hotkey: Ss58;
      readonly netuid: Netuid;
      readonly limitPrice: RaoPerAlpha | null;
    }
  /** Puts stake on another hotkey; into another subnet at whatever price. */
  | (Passage & {
      readonly kind: 'moveStake';
      readonly originHotkey: Ss58;
      readonly destinationHotkey: Ss58;
    })
  /** Gives stake to another coldkey; into another subnet at whatever price. */
  | (Passage & {
      readonly kind: 'transferStake';
      readonly destinationColdkey: Ss58;
      readonly hotkey: Ss58;
    })
  /** Puts stake into another subnet at whatever price. */
  | (Passage & { readonly kind: 'swapStake'; readonly hotkey: Ss58 })
  /** Puts stake into another subnet while the origin's alpha is worth the limit in the destination's. */
  | (Passage & {
      readonly kind: 'swapStakeLimit';
      readonly hotkey: Ss58;
      readonly limitPrice: AlphaPerAlpha;
      readonly allowPartial: boolean;
    })
  /** Replaces the children of a hotkey on a subnet; an empty list takes all back. */
  | {
      readonly kind: 'setChildren';
      readonly hotkey: Ss58;
      readonly netuid: Netuid;
      readonly children: readonly Kin[];
    }
  /** Sets what a child keeps of what its parents' stake earns on a subnet. */
  | {
      readonly kind: 'setChildkeyTake';
      readonly hotkey: Ss58;
      readonly netuid: Netuid;
      readonly take: Ratio;
    }
  /** Lets a hotkey keep more of what its stakers earn. */
  | { readonly kind: 'increaseTake'; readonly hotkey: Ss58; readonly take: Ratio }
  /** Lets a hotkey keep less of what its stakers earn. */
  | { readonly kind: 'decreaseTake'; readonly hotkey: Ss58; readonly take: Ratio }
  /** Chooses the hotkey on which all that the signer's miners earn on a subnet is staked. */
  | { readonly kind: 'setAutoStake'; readonly netuid: Netuid; readonly hotkey: Ss58 }
  /** Claims what root stake earned in these subnets, at most five. */
  | { readonly kind: 'claimRoot'; readonly netuids: readonly Netuid[] }
  /** Chooses what becomes of claims from now on. */
  | { readonly kind: 'setRootClaimType'; readonly claims: RootClaimKind }
  /** Destroys staked alpha for good; it still counts as issued. */
  | {
      readonly kind: 'burnAlpha';
      readonly hotkey: Ss58;
      readonly netuid: Netuid;
      readonly amount: AlphaUnits;
    }
  /** Destroys staked alpha; the subnet may issue as much again. */
  | {
      readonly kind: 'recycleAlpha';
      readonly hotkey: Ss58;
      readonly netuid: Netuid;
      readonly amount: AlphaUnits;
    }
  /** Locks alpha of the signer's on a subnet, in favour of a hotkey; more is added to what is locked. */
  | {
      readonly kind: 'lockStake';
      readonly hotkey: Ss58;
      readonly netuid: Netuid;
      readonly amount: AlphaUnits;
    }
  /** Puts the signer's lock on a subnet in favour of another hotkey. */
  | { readonly kind: 'moveLock'; readonly hotkey: Ss58; readonly netuid: Netuid }
  /** Whether the signer's lock on a subnet stays as it is or fades with time. */
  | { readonly kind: 'setPerpetualLock'; readonly netuid: Netuid; readonly enabled: boolean };

/** The way of stake from one subnet to another, or to the same. */
type Passage = {
  readonly originNetuid: Netuid;
  readonly destinationNetuid: Netuid;
  /** Of the origin's alpha; more than there is means all of it. */
  readonly amount: AlphaUnits;
};
