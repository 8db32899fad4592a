import type { BlockRef } from '../units/block.js';
import type { Netuid, Rao } from '../units/money.js';
import type { Ss58 } from '../units/ss58.js';
import type { AdminSetting } from './calls/admin-settings.js';
import type { Range, Setting } from './settings/setting.js';

/** What a setter takes, by the type of its argument in the connected runtime. */
export type Takes =
  | { readonly kind: 'flag' }
  | { readonly kind: 'integer'; readonly bits: number; readonly signed: boolean }
  | { readonly kind: 'tao' }
  | { readonly kind: 'alpha' }
  /** A share of one, in parts of `whole`. */
  | { readonly kind: 'share'; readonly whole: bigint; readonly bits: number }
  /** Several shares at once, by the runtime's names for them. */
  | {
      readonly kind: 'shares';
      readonly names: readonly string[];
      readonly whole: bigint;
      readonly bits: number;
    }
  /** A binary fixed-point number. */
  | {
      readonly kind: 'fixed';
      readonly bits: number;
      readonly signed: boolean;
      readonly fractionBits: number;
    }
  | { readonly kind: 'address' }
  | { readonly kind: 'word'; readonly words: readonly string[] }
  /** Something this program has no way to write, by the runtime's name for it. */
  | { readonly kind: 'other'; readonly type: string };

export type SettingValue =
  | { readonly kind: 'flag'; readonly on: boolean }
  | { readonly kind: 'integer'; readonly amount: bigint }
  | { readonly kind: 'tao'; readonly amount: Rao }
  /** Steps of the subnet's alpha. */
  | { readonly kind: 'alpha'; readonly amount: bigint }
  | { readonly kind: 'share'; readonly amount: bigint; readonly whole: bigint }
  | { readonly kind: 'shares'; readonly amounts: readonly bigint[]; readonly whole: bigint }
  | { readonly kind: 'fixed'; readonly bits: bigint; readonly fractionBits: number }
  | { readonly kind: 'address'; readonly address: Ss58 }
  | { readonly kind: 'word'; readonly word: string };

/** One setter of the connected runtime, with what it sets as of one block. */
export type ReadSetting = {
  readonly name: string;
  readonly call: AdminSetting;
  /** Undefined for a setter this program has not heard of. */
  readonly known: Setting | undefined;
  /** Whether it is a subnet's; else the whole chain's. */
  readonly ofSubnet: boolean;
  readonly takes: Takes;
  /** Undefined where the runtime does not keep it, or nobody knows where. */
  readonly value: SettingValue | undefined;
  /** Who may change it in this runtime. */
  readonly by: 'owner' | 'root' | 'nobody' | 'unknown';
  /** The call by which the owner may set it, where that is another one and the runtime has it. */
  readonly ownerCall: AdminSetting | undefined;
  /** The block from which its owner's last change no longer stands in the way. */
  readonly ownerFrom: number | undefined;
  /** Whom the freeze window holds back from it. */
  readonly frozen: 'everybody' | 'owner' | undefined;
  /** What is known of its range, with the bounds that the runtime tells. */
  readonly range: Range<bigint> | undefined;
};

/** When a subnet's settings stay as they are: shortly before an epoch. */
export type FreezeWindow = {
  /** Blocks before each epoch (SubtensorModule.AdminFreezeWindow). */
  readonly blocks: number;
  /** Whether the next block lies in it. */
  readonly closed: boolean;
  /** The first block from the next on that does not; undefined when there is none. */
  readonly opensAt: number | undefined;
  /** The next epoch as the schedule stands. */
  readonly epochAt: number | undefined;
};

export type SubnetSettings = {
  readonly netuid: Netuid;
  readonly owner: Ss58;
  /** Who may act as root (Sudo.Key). */
  readonly sudoKey: Ss58 | undefined;
  /** Undefined in runtimes that have none. */
  readonly freeze: FreezeWindow | undefined;
  /**
   * Of a hundred uids that a trim leaves, fewer must be immune
   * (SubtensorModule.MaxImmuneUidsPercentage); undefined where the runtime does not tell.
   */
  readonly mostImmunePercent: number | undefined;
  readonly settings: readonly ReadSetting[];
};

export type SettingReads = {
  /** Every setter that the runtime's metadata lists; undefined when the subnet does not exist. */
  readonly subnetSettings: (netuid: Netuid, at: BlockRef) => Promise<SubnetSettings | undefined>;
};
