import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import type { BlockRef } from '../../units/block.js';
import { fromHex, toHex } from '../../units/hex.js';
import { accountIdOf, type Ss58 } from '../../units/ss58.js';
import { bestBlock, blockByHash, type Header } from '../header.js';
import { finalBlock } from './final-block.js';

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

export function nodeOf(provider: ProviderInterface): Node {
  return {
    best: () => bestBlock(provider),
    final: () => finalBlock(provider),
    async block(number) {
      const hash = await provider.send<`0x${string}` | null>('chain_getBlockHash', [number]);
      return hash === null ? undefined : { number, hash };
    },
    numberOf: async (hash) => (await blockByHash(hash, provider)).number,
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
      const { parentHash } = await provider.send<Header>('chain_getHeader', [hash]);
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

type SignedBlock = { readonly block: { readonly extrinsics: readonly string[] } };
