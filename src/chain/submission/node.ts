import type { ApiPromise } from '@polkadot/api';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import type { BlockRef } from '../../units/block.js';
import { fromHex, toHex } from '../../units/hex.js';
import { accountIdOf, type Ss58 } from '../../units/ss58.js';
import { bestHead, finalHead } from './heads.js';

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
  readonly send: (bytes: Uint8Array) => Promise<void>;
};

export const nodeOf = (provider: ProviderInterface, api: ApiPromise): Node => ({
  best: () => bestHead(api),
  final: () => finalHead(api),
  async block(number) {
    const hash = await provider.send<`0x${string}` | null>('chain_getBlockHash', [number]);
    return hash === null ? undefined : { number, hash };
  },
  async numberOf(hash) {
    const header = await provider.send<{ number: string }>('chain_getHeader', [hash]);
    return Number(header.number);
  },
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
  async send(bytes) {
    await provider.send('author_submitExtrinsic', [toHex(bytes)]);
  },
});

type SignedBlock = { readonly block: { readonly extrinsics: readonly string[] } };
