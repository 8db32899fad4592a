import { createTestKeyring } from '@polkadot/keyring';
import type { KeyringPair } from '@polkadot/keyring/types';
import { type GenericExtrinsic, Metadata, TypeRegistry } from '@polkadot/types';
import { expandMetadata } from '@polkadot/types/metadata';
import type { IMethod } from '@polkadot/types-codec/types';
import { vi } from 'vitest';
import { SPEC_VERSION } from '../../../../src/localnet/builtin/index.js';
import type { Hex } from '../../../../src/localnet/builtin/scale/sequence.js';

export type Extrinsic = GenericExtrinsic;
export type Pair = KeyringPair;

/** What a signer says about when and where an extrinsic is valid. */
export type Signing = {
  readonly nonce: number;
  readonly genesisHash: Hex;
  /** The block the era starts from; for an immortal extrinsic the genesis. */
  readonly blockHash: Hex;
  readonly era?: { readonly current: number; readonly period: number };
  readonly tip?: bigint;
  readonly specVersion?: number;
  /** Digest of the metadata the signer says it relied on. */
  readonly metadataHash?: Hex;
};

type EventRecords = readonly {
  readonly phase: { toString(): string };
  readonly event: {
    readonly section: string;
    readonly method: string;
    readonly data: { readonly length: number; toJSON(): unknown };
  };
}[];
type Make = (...args: unknown[]) => IMethod;

/** The other side of the chain: the library that makes, signs and reads, given only metadata. */
export function walletLibrary(described: Uint8Array) {
  const registry = new TypeRegistry();
  // The library says that it treats Subtensor's own extensions as no-effect, which is right.
  vi.spyOn(console, 'warn').mockReturnValue();
  const metadata = new Metadata(registry, described);
  registry.setMetadata(metadata);
  const { tx, query } = expandMetadata(registry, metadata);
  const keys = createTestKeyring({ type: 'sr25519' });

  return {
    key: (name: string): Pair => keys.addFromUri(`//${name}`),

    /** A call by its names; fails the test when the runtime has no such call. */
    tx: (pallet: string, name: string, ...args: unknown[]): IMethod => {
      const make = tx[pallet]?.[name] as Make | undefined;
      if (!make) throw new Error(`no call ${pallet}.${name}`);
      return make(...args);
    },

    sign: (pair: Pair, method: IMethod, signing: Signing): Extrinsic => {
      const extrinsic = registry.createType<Extrinsic>('Extrinsic', method);
      return extrinsic.sign(pair, {
        blockHash: signing.blockHash,
        era: registry.createType('ExtrinsicEra', signing.era ?? Uint8Array.of(0)),
        genesisHash: signing.genesisHash,
        nonce: signing.nonce,
        tip: signing.tip ?? 0n,
        ...(signing.metadataHash && { mode: 1, metadataHash: signing.metadataHash }),
        runtimeVersion: registry.createType('RuntimeVersion', {
          specVersion: signing.specVersion ?? SPEC_VERSION,
          transactionVersion: 1,
        }) as never,
      }) as Extrinsic;
    },

    storageKey: (pallet: string, item: string, ...args: unknown[]): Uint8Array => {
      const found = query[pallet]?.[item];
      if (!found) throw new Error(`no item ${pallet}.${item}`);
      return registry.createType('StorageKey', [found, args]).toU8a(true);
    },

    readAccount: (stored: Uint8Array) => {
      const info = registry.createType('FrameSystemAccountInfo', stored) as unknown as {
        nonce: { toNumber(): number };
        data: { free: { toBigInt(): bigint }; reserved: { toBigInt(): bigint } };
      };
      const { free, reserved } = info.data;
      const nonce = info.nonce.toNumber();
      return { nonce, free: free.toBigInt(), reserved: reserved.toBigInt() };
    },

    /** Events as text such as `balances.Burned["5D…",1]`, each with the phase it happened in. */
    readEvents: (stored: Uint8Array): readonly { phase: string; text: string }[] => {
      const records = registry.createType('Vec<FrameSystemEventRecord>', stored);
      return (records as unknown as EventRecords).map(({ phase, event }) => {
        const values = event.data.length > 0 ? JSON.stringify(event.data.toJSON()) : '';
        return { phase: phase.toString(), text: `${event.section}.${event.method}${values}` };
      });
    },
  };
}
