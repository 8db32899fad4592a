import { readFileSync } from 'node:fs';
import type { ApiPromise } from '@polkadot/api';
import { stringCamelCase } from '@polkadot/util';
import type { Plain } from '../../src/chain/extrinsic.js';
import { apiOfBytes } from './metadata-chain.js';
import { shared } from './shared.js';

/** A value as ../shared/vectors/encodings.json writes it; see the README inside. */
export type Written = string | boolean | null | readonly Written[] | { [name: string]: Written };
type Args = { readonly [name: string]: Written };
export type WrittenCall = { readonly pallet: string; readonly call: string; readonly args: Args };

export type SignedVector = {
  readonly name: string;
  readonly spec: string;
  readonly transactionVersion: string;
  readonly genesisHash: `0x${string}`;
  readonly blockHash: `0x${string}`;
  readonly signer: {
    readonly scheme: 'ed25519' | 'sr25519';
    readonly publicKey: `0x${string}`;
    readonly ss58: string;
    readonly seed?: `0x${string}`;
  };
  readonly era:
    | { readonly immortal: true; readonly hex: string }
    | { readonly period: string; readonly current: string; readonly hex: string };
  readonly nonce: string;
  readonly tip: string;
  readonly metadataHash: `0x${string}` | null;
  readonly call: WrittenCall;
  readonly callHex: `0x${string}`;
  readonly signedBytes: string;
  readonly signature: `0x${string}`;
  readonly deterministic: boolean;
  readonly extrinsic: `0x${string}`;
  readonly extrinsicHash: string;
};

export type Encodings = {
  readonly calls: readonly (WrittenCall & { spec: string; hex: `0x${string}` })[];
  readonly storageKeys: readonly {
    readonly spec: string;
    readonly pallet: string;
    readonly item: string;
    readonly kind: 'value' | 'entry' | 'prefix';
    readonly keys: readonly Written[];
    readonly hex: string;
  }[];
  readonly extrinsics: readonly SignedVector[];
  readonly eras: readonly {
    readonly period: string;
    readonly current: string;
    readonly birth: string;
    readonly death: string;
    readonly hex: string;
  }[];
  readonly events: readonly {
    readonly spec: string;
    readonly hex: `0x${string}`;
    readonly decoded: {
      readonly event: { readonly pallet: string; readonly event: string; readonly data?: Written };
    };
    readonly moduleErrors?: readonly { readonly pallet: string; readonly error: string }[];
  }[];
  readonly eventBlobs: readonly {
    readonly spec: string;
    readonly hex: `0x${string}`;
    readonly events: readonly string[];
  }[];
  readonly errors: Readonly<
    Record<string, Readonly<Record<string, { index: string; errors: Record<string, string> }>>>
  >;
  readonly metadataHash: Readonly<Record<string, { readonly digestFromThisFile: string }>>;
  readonly excluded: {
    readonly calls: Encodings['calls'];
    readonly multiAddressIndex: {
      readonly cases: readonly (WrittenCall & { spec: string; byMetadata: `0x${string}` })[];
    };
  };
};

export const SPECS = ['293', '346', '381', '424'] as const;

export const readEncodings = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Encodings;

export const metadataBytes = (spec: string): Uint8Array =>
  new Uint8Array(readFileSync(shared(`metadata/subtensor-${spec}.scale`) ?? ''));

const opened = new Map<string, Promise<ApiPromise>>();

/** The client's registry over one spec, opened once a file. */
export function apiOf(spec: string): Promise<ApiPromise> {
  const api = opened.get(spec) ?? apiOfBytes(metadataBytes(spec), Number(spec));
  opened.set(spec, api);
  return api;
}

/** A written value as @polkadot/api takes it: its names in camelCase, calls inside as calls. */
export function given(value: Written, api: ApiPromise): unknown {
  if (Array.isArray(value)) return value.map((each) => given(each, api));
  if (typeof value !== 'object' || value === null) return value;
  const object = value as { [name: string]: Written };
  if (isCall(object)) return makeCall(object, api);
  return Object.fromEntries(
    Object.entries(object).map(([name, each]) => [
      /^[A-Z]/.test(name) ? name : stringCamelCase(name),
      given(each, api),
    ]),
  );
}

const isCall = (value: object): value is WrittenCall => 'pallet' in value && 'call' in value;

/** The call through the client's own decorated constructor. */
export function makeCall({ pallet, call, args }: WrittenCall, api: ApiPromise) {
  const make = api.tx[stringCamelCase(pallet)]?.[stringCamelCase(call)];
  if (!make) throw new Error(`no call ${pallet}.${call}`);
  return make(...Object.values(args).map((value) => given(value, api))).method;
}

/** A decoded value as the vectors write it: they call a call's name `call`. */
export function written(value: Plain): Written {
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null) return value as Written;
  const { pallet, name, args, ...rest } = value as { [name: string]: Plain };
  if (typeof pallet === 'string' && typeof name === 'string' && args !== undefined) {
    return { pallet, call: name, args: written(args) };
  }
  const all = { pallet, name, args, ...rest };
  return Object.fromEntries(
    Object.entries(all).flatMap(([key, each]) =>
      each === undefined ? [] : [[key, written(each)] as const],
    ),
  );
}
