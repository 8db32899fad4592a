import type { Json } from '../genesis/json.js';
import type { Fields } from '../scale/composite.js';
import type { Type } from '../scale/type.js';
import type { AccountId } from '../types/account.js';
import type { Era } from '../types/era.js';
import type { Origin } from '../types/origin.js';
import type { Weight } from '../types/weight.js';
import type { RuntimeApi } from './api.js';
import type { RuntimeCall } from './call.js';
import type { CallSet } from './call-set.js';
import type { Context } from './context.js';
import type { Outer } from './outer.js';
import type { StorageEntry } from './storage-entry.js';

/** A constant as metadata shows it. */
export type Constant = {
  readonly name: string;
  readonly type: Type<unknown>;
  readonly value: () => Uint8Array;
};

/** A question about a pallet that metadata lists; this runtime's API has no entry point for them. */
export type ViewFunction = {
  readonly name: string;
  readonly inputs: Fields;
  readonly output: Type<unknown>;
};

/** Data a block author offers, by the eight-byte name each pallet listens to. */
export type InherentData = ReadonlyMap<string, Uint8Array>;

/** How a pallet takes part in the first state of a chain. */
export type Genesis = {
  /** Key of this pallet's part of the genesis document. */
  readonly section: string;
  /** This pallet's part of the preset named development. */
  readonly development: Json;
  readonly build: (context: Context, config: Json) => void;
};

/** A way to pay a fee for whoever has too few rao for it. */
export type OtherPayment = {
  /** Whether the payer could pay for the call so. */
  readonly covers: (context: Context, who: AccountId, call: RuntimeCall, fee: bigint) => boolean;
  /**
   * Takes what the fee, in rao, is worth, and says how to announce it once the call has run;
   * undefined for a call that is not paid for so. Throws DispatchFailure where it cannot be taken.
   */
  readonly take: (
    context: Context,
    who: AccountId,
    call: RuntimeCall,
    fee: bigint,
  ) => (() => void) | undefined;
};

/** What a pallet does at fixed points of a block, beside its calls. */
export type Hooks = {
  readonly onInitialize?: (context: Context) => Weight;
  readonly onFinalize?: (context: Context) => void;
  /** Who earns the fees of this block. */
  readonly author?: (context: Context) => AccountId | undefined;
  /** The extrinsic this pallet needs in every block. */
  readonly createInherent?: (context: Context, offered: InherentData) => RuntimeCall | undefined;
  readonly isInherent?: (call: RuntimeCall) => boolean;
  /** Who pays for a signed extrinsic in its signer's place. */
  readonly payer?: (
    context: Context,
    signer: AccountId,
    call: RuntimeCall,
  ) => AccountId | undefined;
  readonly otherPayment?: OtherPayment;
  /** Throws Rejection for a signed extrinsic whose era is not right for its call. */
  readonly admitEra?: (call: RuntimeCall, era: Era) => void;
  /** Throws Rejection for a signed extrinsic that is malformed; asked of all pallets before `admit`. */
  readonly admitContent?: (call: RuntimeCall) => void;
  /** Throws Rejection for a signed extrinsic that the pool should not even keep. */
  readonly admit?: (context: Context, signer: AccountId, call: RuntimeCall) => void;
  /** Whether a call may be dispatched at all by anyone but root. */
  readonly allows?: (call: RuntimeCall) => boolean;
  /** Rounds of drand whose pulses something of this pallet waits for. */
  readonly awaitedRounds?: (context: Context) => Iterable<bigint>;
  /** Throws DispatchFailure before a call that the origin may not make at present. */
  readonly guard?: (context: Context, origin: Origin, call: RuntimeCall) => void;
};

/** One pallet: what it declares in metadata, and what it does. */
export type Pallet = {
  readonly name: string;
  readonly index: number;
  /** The crate as the runtime's source calls it. */
  readonly crate: string;
  readonly storage?: readonly StorageEntry[];
  readonly calls?: CallSet;
  readonly event?: Type<unknown>;
  /** Whether its event type takes no Runtime parameter. */
  readonly plainEvent?: boolean;
  readonly error?: Type<unknown>;
  readonly constants?: readonly Constant[];
  readonly associated?: { readonly [name: string]: Type<unknown> };
  readonly viewFunctions?: readonly ViewFunction[];
  readonly genesis?: Genesis;
  readonly hooks?: Hooks;
  readonly apis?: readonly RuntimeApi[];
};

/** A pallet still open to the types that only all pallets together form. */
export type PalletOf = (outer: Outer) => Pallet;

export const constant = <T>(name: string, type: Type<T>, value: T): Constant =>
  lateConstant(name, type, () => value);

/** A constant whose value exists only once the runtime is put together. */
export const lateConstant = <T>(name: string, type: Type<T>, value: () => T): Constant => ({
  name,
  type,
  value: () => type.encode(value()),
});
