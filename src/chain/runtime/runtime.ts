import type { Ss58 } from '../../units/ss58.js';
import type { DecodedExtrinsic, Plain } from '../extrinsic.js';
import type { Given } from '../scale/given.js';

/** A type of one runtime, by its place in that runtime's own list. */
export type TypeId = number;

/** How a key of a map lies in storage; the opaque ones cannot be turned back into their key. */
export type Hasher =
  | 'Blake2_128'
  | 'Blake2_256'
  | 'Blake2_128Concat'
  | 'Twox128'
  | 'Twox256'
  | 'Twox64Concat'
  | 'Identity';

export type StorageItem = {
  readonly pallet: string;
  readonly name: string;
  /** What the pallet's storage is filed under, which need not be its name. */
  readonly prefix: string;
  readonly keys: readonly { readonly type: TypeId; readonly hasher: Hasher }[];
  readonly value: TypeId;
  /** Whether an absent value is nothing, instead of the fallback. */
  readonly optional: boolean;
  readonly fallback: Uint8Array;
  readonly docs: string;
};

export type Constant = {
  readonly pallet: string;
  readonly name: string;
  readonly type: TypeId;
  readonly value: Uint8Array;
  readonly docs: string;
};

export type Argument = { readonly name: string; readonly type: TypeId };

/** A call, an event or an error: a name, a number and what it carries. */
export type Member = {
  readonly pallet: string;
  readonly name: string;
  readonly index: number;
  readonly fields: readonly Argument[];
  readonly docs: string;
};

export type Pallet = {
  readonly name: string;
  readonly index: number;
  readonly storage: readonly StorageItem[];
  readonly constants: readonly Constant[];
  readonly calls: readonly Member[];
  readonly events: readonly Member[];
  readonly errors: readonly Member[];
};

/** A function that a node answers from a block's state; only metadata from V15 lists any. */
export type ApiFunction = {
  readonly trait: string;
  readonly name: string;
  readonly inputs: readonly Argument[];
  readonly output: TypeId;
  readonly docs: string;
};

/** One runtime as its metadata describes it; asks nothing of any node. */
export type Runtime = {
  readonly specName: string;
  readonly specVersion: number;
  readonly pallets: readonly Pallet[];
  readonly apis: readonly ApiFunction[];
  /** A type in a word or two, as `Vec<AccountId32>`. */
  readonly spell: (type: TypeId) => string;
  /** The type with all that is inside it; two of the same text encode alike. */
  readonly structure: (type: TypeId) => string;
  /** Decodes a value, all of its bytes; throws RangeError where they do not fit. */
  readonly decode: (type: TypeId, bytes: Uint8Array) => Plain;
  /** Where a value lies; with fewer keys than the item has, how the places of all such begin. */
  readonly placeOf: (item: StorageItem, keys: readonly Uint8Array[]) => Uint8Array;
  /** The keys in a place; of one that was hashed away only `{ hash }` is left. */
  readonly keysIn: (item: StorageItem, place: Uint8Array) => readonly Plain[];
  /** Encodes a value; refuses by its place what the type does not take. */
  readonly encode: (given: Given, type: TypeId, place: string, account: Account) => Uint8Array;
  /** What a typed word means where a value of this type is asked for. */
  readonly readText: (text: string, type: TypeId) => Given;
  /** Encodes a call by its pallet and name; refuses by its name an argument that does not fit. */
  readonly encodeCall: (call: NamedCall, account: Account) => Uint8Array;
  readonly decodeCall: (bytes: Uint8Array) => Plain;
  readonly decodeExtrinsic: (bytes: Uint8Array) => DecodedExtrinsic;
};

/** The account that a text means, or a refusal. */
export type Account = (text: string) => Ss58;

export type NamedCall = { readonly pallet: string; readonly name: string; readonly args: Given };
