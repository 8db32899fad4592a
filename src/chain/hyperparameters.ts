import type { BlockRef } from '../units/block.js';
import type { Netuid, Rao } from '../units/money.js';

/** A subnet's setting by the runtime's own name for it. */
export type Hyperparameter = { readonly name: string; readonly value: HyperparameterValue };

export type HyperparameterValue =
  | { readonly kind: 'flag'; readonly on: boolean }
  | { readonly kind: 'integer'; readonly amount: bigint }
  | { readonly kind: 'tao'; readonly amount: Rao }
  /** A binary fixed-point number: its bits, and how many of them are behind the point. */
  | { readonly kind: 'fixed'; readonly bits: bigint; readonly fractionBits: number };

export type HyperparameterReads = {
  /** As the runtime lists them; undefined when the subnet does not exist. */
  readonly hyperparameters: (
    netuid: Netuid,
    at: BlockRef,
  ) => Promise<readonly Hyperparameter[] | undefined>;
};
