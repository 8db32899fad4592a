import type { AlphaUnits, Netuid, Rao, RaoPerAlpha } from '../units/money.js';
import type { Ss58 } from '../units/ss58.js';

/**
 * What this program asks a chain to do, in our own words. `runtime-names.ts` alone knows the
 * runtime's names for them, so a plan can be made, shown and compared without a chain.
 */
export type Call =
  /** Never lets the sender fall below the existential deposit. */
  | { readonly kind: 'transferKeepAlive'; readonly dest: Ss58; readonly amount: Rao }
  /** Creates a subnet for the lock cost of the moment; the hotkey becomes its uid 0. */
  | { readonly kind: 'registerNetwork'; readonly hotkey: Ss58 }
  /** Opens a subnet for staking and emission. */
  | { readonly kind: 'startSubnet'; readonly netuid: Netuid }
  /** Buys a uid for whatever the burn is when the block is made. */
  | { readonly kind: 'burnedRegister'; readonly netuid: Netuid; readonly hotkey: Ss58 }
  /** Buys a uid, or nothing when the burn has risen above the limit. */
  | {
      readonly kind: 'registerLimit';
      readonly netuid: Netuid;
      readonly hotkey: Ss58;
      readonly limit: Rao;
    }
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
  /** Replaces the signing hotkey's weights on a subnet without commit-reveal. */
  | {
      readonly kind: 'setWeights';
      readonly netuid: Netuid;
      readonly uids: readonly number[];
      readonly values: readonly number[];
      readonly versionKey: bigint;
    }
  /** Switches between plain weights and commit-reveal; the subnet's owner signs. */
  | {
      readonly kind: 'setCommitReveal';
      readonly netuid: Netuid;
      readonly enabled: boolean;
    }
  /** Acts for another account, as whatever kind of proxy the signer is for it (Proxy.proxy). */
  | { readonly kind: 'proxy'; readonly real: Ss58; readonly call: Call }
  /** All of them in this order, or none (Utility.batch_all). */
  | { readonly kind: 'batchAll'; readonly calls: readonly Call[] };

export type CallKind = Call['kind'];
