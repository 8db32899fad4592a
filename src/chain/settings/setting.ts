import type { AdminSetting } from '../calls/admin-settings.js';

/** How the value of a setting is meant, where its type alone does not tell. */
export type Meaning =
  | 'blocks'
  | 'epochs'
  | 'tao'
  | 'uids'
  | 'thousandths'
  /** A share of one in parts of 65535. */
  | 'share-16'
  /** A share of one in parts of 2^64 - 1. */
  | 'share-64'
  /** A share of one in millionths. */
  | 'share-million';

/** How often a subnet's owner may change something; root is never held back but by `owner-hotkey`. */
export type OwnerLimit =
  /** So many tempos for each setting (SubtensorModule.OwnerHyperparamRateLimit), by the runtime's word for it. */
  | { readonly kind: 'setting'; readonly word: string }
  /** Counted by SubtensorModule.TransactionKeyLastBlock under a number. */
  | {
      readonly kind: 'transaction';
      readonly number: number;
      /** In tempos, by an item of storage; or in blocks. */
      readonly every:
        | { readonly tempos: string }
        /** Where `fast` is there, runtimes built for fast blocks have that instead. */
        | { readonly blocks: number; readonly fast?: number };
    }
  /** SubtensorModule.LastRateLimitedBlock under SetSNOwnerHotkey. */
  | { readonly kind: 'owner-hotkey'; readonly blocks: number };

/** A bound that the runtime tells, by SubtensorModule's name for it; it binds nobody where there is none such. */
export type Told = ({ readonly constant: string } | { readonly item: string }) & {
  /** Added to it: a value that must stay below has one less for its most. */
  readonly plus?: bigint;
  /** An item that it is divided by. */
  readonly over?: string;
};

/** What a value must keep to; the chain refuses what does not, and so does the plan. */
export type Range<Bound = bigint | Told> = {
  /** Of several shares, each. */
  readonly least?: Bound;
  readonly most?: Bound;
  /** Names of settings below or above which the value must stay. */
  readonly below?: string;
  readonly above?: string;
  /** At most, and at least, what another setting says. */
  readonly within?: string;
  readonly from?: string;
  /** A switch without which the chain takes no value. */
  readonly needs?: string;
  /** Holds for the owner alone. */
  readonly ownerOnly?: true;
};

/** What is known of one setter beyond its type, which metadata tells. */
export type Setting = {
  /** As the runtime lists it among a subnet's hyperparameters, or the setter's own name. */
  readonly name: string;
  readonly call: AdminSetting;
  /** What it does, in a few words. */
  readonly about: string;
  readonly by: 'owner' | 'root';
  /** Who might before runtimes had freeze windows, where that was somebody else. */
  readonly byBefore?: 'owner' | 'root';
  /** A call by which the owner may set what only root sets otherwise. */
  readonly ownerCall?: AdminSetting;
  readonly meaning?: Meaning;
  /** Its item in SubtensorModule's storage; without one its value cannot be read. */
  readonly item?: string;
  readonly limit?: OwnerLimit;
  /** Whether nobody may change it shortly before an epoch, or its owner alone may not. */
  readonly frozen?: true | 'owner';
  readonly range?: Range;
  /** An error of AdminUtils that a runtime which refuses every change has. */
  readonly deadWith?: string;
  /** The command that changes it instead. */
  readonly elsewhere?: string;
};

/** A setting whose owner may change it every other tempo, but not shortly before an epoch. */
export const ofOwner = (word: string, setting: Omit<Setting, 'by' | 'limit'>): Setting => ({
  by: 'owner',
  frozen: true,
  limit: { kind: 'setting', word },
  ...setting,
});

/** A setting that root alone may change. */
export const ofRoot = (setting: Omit<Setting, 'by'>): Setting => ({ by: 'root', ...setting });
