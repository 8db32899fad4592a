import type { ApiPromise } from '@polkadot/api';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import type { BlockRef } from '../../units/block.js';
import { fromHex, toHex } from '../../units/hex.js';
import { accountIdOf, type Ss58 } from '../../units/ss58.js';

/** What following bytes asks of a node. Extrinsics stay hex, so that no runtime has to decode them. */
export type Node = {
  readonly best: () => Promise<BlockRef>;
  readonly final: () => Promise<BlockRef>;
  /** The block of that number on the best chain; undefined above its head. */
  readonly block: (number: number) => Promise<BlockRef | undefined>;
  readonly numberOf: (hash: `0x${string}`) => Promise<number>;
  /** Its extrinsics; undefined where the node has discarded them. */
  readonly body: (hash: `0x${string}`) => Promise<readonly string[] | undefined>;
  /** The account's next nonce as of that block, by AccountNonceApi. */
  readonly nonceAt: (address: Ss58, at: BlockRef) => Promise<number>;
  readonly storage: (key: string, at: `0x${string}`) => Promise<Uint8Array | undefined>;
  /** Spec version of the runtime that made this block, which is the one of the state before it. */
  readonly specOf: (hash: `0x${string}`) => Promise<number>;
  readonly send: (bytes: Uint8Array) => Promise<void>;
};

export function nodeOf(provider: ProviderInterface, api: ApiPromise): Node {
  const header = (hash: string) => provider.send<Header>('chain_getHeader', [hash]);
  const numberOf = async (hash: string) => Number((await header(hash)).number);
  // Asked again and again, and mostly still the same: its number is asked for once.
  let last: { readonly hash: string; readonly number: Promise<number> } | undefined;
  return {
    async best() {
      const raw = await provider.send<Header>('chain_getHeader', []);
      // The hash is worked out here, so that no node can give one block the number of another.
      const hash = api.registry.createType('Header', raw).hash.toHex();
      return { number: Number(raw.number), hash };
    },
    async final() {
      const hash = await provider.send<`0x${string}`>('chain_getFinalizedHead', []);
      if (last?.hash !== hash) last = { hash, number: numberOf(hash) };
      const { number } = last;
      number.catch(() => {
        if (last?.number === number) last = undefined;
      });
      return { number: await number, hash };
    },
    async block(number) {
      const hash = await provider.send<`0x${string}` | null>('chain_getBlockHash', [number]);
      return hash === null ? undefined : { number, hash };
    },
    numberOf,
    async body(hash) {
      const found = await provider.send<SignedBlock | null>('chain_getBlock', [hash]);
      return found?.block.extrinsics;
    },
    async nonceAt(address, at) {
      const params = ['AccountNonceApi_account_nonce', toHex(accountIdOf(address)), at.hash];
      const answer = fromHex(await provider.send<string>('state_call', params));
      if (answer?.length !== 4) throw new Error('the node gave no nonce for the account');
      return Buffer.from(answer).readUInt32LE();
    },
    async storage(key, at) {
      const value = await provider.send<string | null>('state_getStorage', [key, at]);
      return value === null ? undefined : fromHex(value);
    },
    async specOf(hash) {
      const { parentHash } = await header(hash);
      const version = await provider.send<{ specVersion: number }>('state_getRuntimeVersion', [
        parentHash,
      ]);
      return version.specVersion;
    },
    async send(bytes) {
      await provider.send('author_submitExtrinsic', [toHex(bytes)]);
    },
  };
}

type Header = { readonly number: string; readonly parentHash: string };

type SignedBlock = { readonly block: { readonly extrinsics: readonly string[] } };
