import { blake2b } from '@noble/hashes/blake2.js';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import type { BlockRef } from '../units/block.js';
import { fromHex, toHex } from '../units/hex.js';
import { compact } from './scale/compact.js';

type Header = {
  readonly parentHash: string;
  readonly number: string;
  readonly stateRoot: string;
  readonly extrinsicsRoot: string;
  readonly digest: { readonly logs: readonly string[] };
};

/** The best block now. Its hash is worked out here, so that no node can give one block the number of another. */
export async function bestBlock(provider: ProviderInterface): Promise<BlockRef> {
  const header = await provider.send<Header>('chain_getHeader', []);
  return { number: Number(header.number), hash: headerHash(header) };
}

/** The hash of a block by its header as JSON-RPC gives it: blake2b-256 of what that encodes to. */
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
