import type { BlockRef } from '../units/block.js';
import type { Hex } from '../units/hex.js';
import type { Netuid } from '../units/money.js';
import type { Ss58 } from '../units/ss58.js';

/** Where a hotkey says it can be reached. */
export type ServedAxon = {
  /** The block in which it said so. */
  readonly block: number;
  readonly version: number;
  readonly ip: bigint;
  /** 4 or 6. */
  readonly ipType: number;
  readonly port: number;
  readonly protocol: number;
};

/** Where a hotkey says its metrics can be read. */
export type ServedPrometheus = Omit<ServedAxon, 'protocol'>;

/** What a hotkey serves on one subnet, and when it may say something else. */
export type Serving = {
  /** Undefined for a hotkey that is not registered there. */
  readonly uid: number | undefined;
  readonly axon: ServedAxon | undefined;
  readonly prometheus: ServedPrometheus | undefined;
  /** The algorithm's number and the public key behind it, as they are announced. */
  readonly certificate: Hex | undefined;
  /** Blocks between two announcements (SubtensorModule.ServingRateLimit). */
  readonly rateLimit: number;
};

export type ServingReads = {
  /** Undefined when the subnet does not exist. */
  readonly serving: (netuid: Netuid, hotkey: Ss58, at: BlockRef) => Promise<Serving | undefined>;
};
