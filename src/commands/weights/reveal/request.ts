import type { DecimalWeight } from '../../../consensus/weights/decimal-weights.js';
import type { Hex } from '../../../units/hex.js';
import type { Hidden } from '../../../units/hidden.js';
import type { Netuid } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import type { CommitBook } from '../committing/book.js';

export type RevealRequest = {
  readonly hotkey: Ss58;
  readonly netuid: Netuid;
  readonly mechanism: number;
  /** Undefined for the newest that can be revealed. */
  readonly commit: Hex | undefined;
  /** Undefined for what this machine noted. */
  readonly given: Given | undefined;
  /** What this machine noted; undefined where everything is given. */
  readonly book: Hidden<CommitBook> | undefined;
};

/** What another program committed, as its operator knows it. */
export type Given = {
  readonly salt: Hidden<readonly number[]>;
  readonly weights: readonly DecimalWeight[];
  /** Undefined for the subnet's own, or the one that the program wrote. */
  readonly versionKey: bigint | undefined;
};
