import { blake2b } from '@noble/hashes/blake2.js';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { refuse } from '../errors.js';
import type { BlockRef } from '../units/block.js';
import { fromHex, toHex } from '../units/hex.js';
import { compact } from './scale/compact.js';

/** A header as JSON-RPC gives it. */
export type Header = {
  readonly parentHash: string;
  readonly number: string;
  readonly stateRoot: string;
  readonly extrinsicsRoot: string;
  readonly digest: { readonly logs: readonly string[] };
};

/** The best block now. */
export const bestBlock = async (provider: ProviderInterface): Promise<BlockRef> =>
  blockOf(await provider.send<Header>('chain_getHeader', []));

/** The block of that hash; refuses `stale-node` where the node gives the header of another. */
export async function blockByHash(hash: string, provider: ProviderInterface): Promise<BlockRef> {
  const block = blockOf(await provider.send<Header>('chain_getHeader', [hash]));
  if (block.hash === hash) return block;
  throw refuse(
    'stale-node',
    `asked for block ${hash}, the node gave block ${block.hash}`,
    'do not trust this endpoint; choose another with --network',
  );
}

/** The block of a header. Its hash is worked out here, so that no node can give one block the number of another. */
export const blockOf = (header: Header): BlockRef => ({
  number: Number(header.number),
  hash: headerHash(header),
});

/** The hash of a block by its header: blake2b-256 of what that encodes to. */
export function headerHash({ parentHash, number, stateRoot, extrinsicsRoot, digest }: Header) {
  const encoded = [
    bytes(parentHash),
    compact(BigInt(number)),
    bytes(stateRoot),
    bytes(extrinsicsRoot),
    compact(BigInt(digest.logs.length)),
    ...digest.logs.map(bytes),
  ];
  return toHex(blake2b(Buffer.concat(encoded), { dkLen: 32 }));
}

function bytes(hex: string): Uint8Array {
  const read = fromHex(hex);
  if (read) return read;
  throw new Error('the node gave a header that is none');
}
