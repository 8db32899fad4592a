import type { Hex } from '../../units/hex.js';
import type { Netuid } from '../../units/money.js';

/** Weights as they are submitted: a value for each uid, before the chain scales them up. */
export type WeightRow = {
  readonly uids: readonly number[];
  readonly values: readonly number[];
  readonly versionKey: bigint;
};

/** What a hash commit hid, which its reveal repeats exactly. */
export type RevealedRow = WeightRow & { readonly salt: readonly number[] };

/** A mechanism of a subnet other than by its first one's calls. */
type Mechanism = { readonly netuid: Netuid; readonly mechanism: number };

/** A ciphertext that the chain opens by itself once its round's pulse is there. */
type Timelocked = { readonly commit: Hex; readonly revealRound: bigint };

/** What a validator asks a chain to do with its weights; its hotkey signs. */
export type WeightCall =
  /** Replaces the signing hotkey's weights on a subnet without commit-reveal. */
  | (WeightRow & { readonly kind: 'setWeights'; readonly netuid: Netuid })
  | (WeightRow & Mechanism & { readonly kind: 'setMechanismWeights' })
  /** Several subnets at once; those that fail are named by events, and the call succeeds. */
  | {
      readonly kind: 'batchSetWeights';
      readonly rows: readonly (WeightRow & { readonly netuid: Netuid })[];
    }
  /** Binds the signing hotkey to weights that it reveals later. */
  | { readonly kind: 'commitWeights'; readonly netuid: Netuid; readonly commitHash: Hex }
  | (Mechanism & { readonly kind: 'commitMechanismWeights'; readonly commitHash: Hex })
  /** Several subnets at once; those that fail are named by events, and the call succeeds. */
  | {
      readonly kind: 'batchCommitWeights';
      readonly commits: readonly { readonly netuid: Netuid; readonly commitHash: Hex }[];
    }
  /** Shows what was committed; earlier commits of the hotkey end with it. */
  | (RevealedRow & { readonly kind: 'revealWeights'; readonly netuid: Netuid })
  | (RevealedRow & Mechanism & { readonly kind: 'revealMechanismWeights' })
  /** Several commits of one subnet, all or none; the last one's weights stay. */
  | {
      readonly kind: 'batchRevealWeights';
      readonly netuid: Netuid;
      readonly reveals: readonly RevealedRow[];
    }
  | (Timelocked & {
      readonly kind: 'commitTimelocked';
      readonly netuid: Netuid;
      /** SubtensorModule.CommitRevealWeightsVersion; any other is refused. */
      readonly version: number;
    })
  | (Timelocked &
      Mechanism & { readonly kind: 'commitTimelockedMechanism'; readonly version: number })
  /** Runtimes before 301; the weights inside name no hotkey. */
  | (Timelocked & { readonly kind: 'commitCrv3'; readonly netuid: Netuid });
