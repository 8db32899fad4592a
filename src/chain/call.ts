import type { Hex } from '../units/hex.js';
import type { Netuid, Rao } from '../units/money.js';
import type { Ss58 } from '../units/ss58.js';
import type { AdminSetting, AdminValue } from './calls/admin-settings.js';
import type { StakeCall } from './calls/stake-call.js';
import type { WeightCall } from './calls/weight-call.js';
import type { CommitmentField } from './commitments.js';
import type { DecodedCall } from './extrinsic.js';
import type { IdentityBytes } from './identity.js';
import type { SubnetIdentityBytes } from './subnet-identity.js';

/**
 * What this program asks a chain to do, in our own words. `calls/runtime-names.ts` alone
 * knows the runtime's names for them, so a plan can be made, shown and compared without a chain.
 */
export type Call =
  /** Never lets the sender fall below the existential deposit. */
  | { readonly kind: 'transferKeepAlive'; readonly dest: Ss58; readonly amount: Rao }
  /** May take the sender below the existential deposit, which ends the account. */
  | { readonly kind: 'transferAllowDeath'; readonly dest: Ss58; readonly amount: Rao }
  /** Sends whatever may go when the block is made; all but the existential deposit, or all. */
  | { readonly kind: 'transferAll'; readonly dest: Ss58; readonly keepAlive: boolean }
  /** Replaces all fields of the signer's identity at once. */
  | { readonly kind: 'setIdentity'; readonly fields: IdentityBytes }
  /** Makes the signer the owner of a hotkey that has none; does nothing for one that has. */
  | { readonly kind: 'associateHotkey'; readonly hotkey: Ss58 }
  /** Puts one hotkey in another's place, on one subnet or, with null, on all; stake moves along. */
  | {
      readonly kind: 'swapHotkey';
      readonly hotkey: Ss58;
      readonly newHotkey: Ss58;
      readonly netuid: Netuid | null;
    }
  /** The same; the stake may stay on the old hotkey. */
  | {
      readonly kind: 'swapHotkeyV2';
      readonly hotkey: Ss58;
      readonly newHotkey: Ss58;
      readonly netuid: Netuid | null;
      readonly keepStake: boolean;
    }
  /** Announces, by its hash, the coldkey that may take the signer's place after a delay. */
  | { readonly kind: 'announceColdkeySwap'; readonly newColdkeyHash: Hex }
  /** Gives everything the signer has to the coldkey that was announced. */
  | { readonly kind: 'swapColdkeyAnnounced'; readonly newColdkey: Ss58 }
  /** Freezes the signer's account until the chain's root lifts the announcement. */
  | { readonly kind: 'disputeColdkeySwap' }
  | { readonly kind: 'clearColdkeySwap' }
  /** Older runtimes: the chain itself swaps after a delay, without another signature. */
  | { readonly kind: 'scheduleColdkeySwap'; readonly newColdkey: Ss58 }
  /** Creates a subnet for the lock cost of the moment; the hotkey becomes its uid 0. */
  | { readonly kind: 'registerNetwork'; readonly hotkey: Ss58 }
  /** The same, and says at once what the subnet is. */
  | {
      readonly kind: 'registerNetworkWithIdentity';
      readonly hotkey: Ss58;
      readonly identity: SubnetIdentityBytes;
    }
  /** Replaces all that is said of a subnet at once; its owner signs. */
  | {
      readonly kind: 'setSubnetIdentity';
      readonly netuid: Netuid;
      readonly fields: SubnetIdentityBytes;
    }
  /** Gives a subnet another symbol of the runtime's list; its owner signs. */
  | { readonly kind: 'setSymbol'; readonly netuid: Netuid; readonly symbol: Hex }
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
  /** Takes a seat on root: a free one, or that of the hotkey with the least root stake. */
  | { readonly kind: 'rootRegister'; readonly hotkey: Ss58 }
  | StakeCall
  | WeightCall
  /** Says where the signing hotkey can be reached on a subnet. */
  | (Endpoint & AxonDetails & { readonly kind: 'serveAxon' })
  /** The same, with the public key of its TLS certificate. */
  | (Endpoint & AxonDetails & { readonly kind: 'serveAxonTls'; readonly certificate: Hex })
  /** Says where the signing hotkey's metrics can be read. */
  | (Endpoint & { readonly kind: 'servePrometheus' })
  /** Replaces what the signing hotkey has committed on a subnet. */
  | {
      readonly kind: 'setCommitment';
      readonly netuid: Netuid;
      readonly fields: readonly CommitmentField[];
    }
  /** Hands a sealed extrinsic to the block author who can open it (MevShield.submit_encrypted). */
  | { readonly kind: 'submitEncrypted'; readonly ciphertext: Hex }
  /** Changes a setting of a subnet or, with null, of the whole chain (AdminUtils). */
  | {
      readonly kind: 'adminSet';
      readonly name: AdminSetting;
      readonly netuid: Netuid | null;
      readonly value: AdminValue;
    }
  /** Any call by the runtime's own names, its arguments as that runtime's metadata has checked them. */
  | RawCall
  /** Acts as root; whoever holds the chain's sudo key signs (Sudo.sudo). */
  | { readonly kind: 'sudo'; readonly call: Call }
  /** Acts for another account (Proxy.proxy), as the named type of proxy or, with null, as the first it is. */
  | { readonly kind: 'proxy'; readonly real: Ss58; readonly as: string | null; readonly call: Call }
  /** All of them in this order, or none (Utility.batch_all). */
  | {
      readonly kind: 'batchAll';
      readonly calls: readonly Call[];
      /** Whether each may stand alone, one after another, where all together cannot be sent. */
      readonly mayPart: boolean;
    };

/** A call that this program knows nothing of but what metadata says. */
export type RawCall = DecodedCall & { readonly kind: 'raw' };

/** Where something is served on a subnet, and by which version of the code. */
type Endpoint = {
  readonly netuid: Netuid;
  readonly version: number;
  readonly ip: bigint;
  /** 4 or 6. */
  readonly ipType: number;
  readonly port: number;
};

type AxonDetails = {
  readonly protocol: number;
  /** Two numbers that nobody reads. */
  readonly placeholders: readonly [number, number];
};

/** The calls that are one call of the runtime each; `adminSet` is a family of them, and `raw` may be any. */
export type CallKind = Exclude<Call['kind'], 'adminSet' | 'raw'>;
