import type { ApiPromise } from '@polkadot/api';
import type { BlockRef } from '../../units/block.js';
import { fromHex, toHex } from '../../units/hex.js';
import { accountIdOf } from '../../units/ss58.js';
import type { Sent } from '../outcome.js';
import { runtimeTypes } from '../reads/extrinsics.js';
import { decodeExtrinsic } from '../scale/decode-extrinsic.js';
import type { Node } from './node.js';

/** What final blocks prove of some bytes. */
export type Finding =
  | { readonly in: BlockRef }
  /** Other bytes used their nonce, in this block or before it. */
  | { readonly superseded: BlockRef }
  | { readonly expired: number }
  /** A block of their time is not kept by this node. */
  | { readonly missing: number };

/** Looks through the final blocks up to this one; undefined while the bytes may still land. */
export type Search = (final: BlockRef) => Promise<Finding | undefined>;

/** Blocks asked for at once. */
const CHUNK = 16;

/** A search that reads every block once, however often it is asked. */
export function searchFor(sent: Sent, node: Node, api: ApiPromise): Search {
  const { nonce, signer, lastBlock } = sent;
  const hex = toHex(sent.bytes);
  const isRival = rivalTest(sent, hex, api);
  let next = sent.firstBlock;
  let rival: BlockRef | undefined;

  /** The block that holds the bytes, or the number of one that the node does not keep. */
  const scan = async (last: number): Promise<BlockRef | number | undefined> => {
    while (next <= last) {
      const count = Math.min(CHUNK, last - next + 1);
      const numbers = Array.from({ length: count }, (_, offset) => next + offset);
      const blocks = await Promise.all(numbers.map((number) => readBlock(number, node)));
      for (const [position, block] of blocks.entries()) {
        if (!block) return numbers[position];
        if (block.body.includes(hex)) return block.ref;
        if (block.body.some(isRival)) rival = block.ref;
      }
      next += count;
    }
    return undefined;
  };

  return async (final) => {
    const used = await node.nonceAt(signer, final);
    const last = Math.min(lastBlock ?? final.number, final.number);
    // Bytes that landed leave a higher nonce, or none: an account that spent everything is removed
    // and begins at 0 again. So only the very nonce, and not 0, proves that nothing landed.
    if (used === nonce && nonce > 0) next = Math.max(next, last + 1);
    const found = await scan(last);
    if (typeof found === 'number') return { missing: found };
    if (found) return { in: found };
    if (used > nonce) return { superseded: rival ?? final };
    if (lastBlock !== null && final.number >= lastBlock) return { expired: lastBlock };
    return undefined;
  };
}

export async function readBlock(number: number, node: Node) {
  const ref = await node.block(number);
  const body = ref && (await node.body(ref.hash));
  return body && { ref, body };
}

/** Whether an extrinsic is another one of the same account with the same nonce. */
function rivalTest({ signer, nonce }: Sent, own: string, api: ApiPromise) {
  const account = Buffer.from(accountIdOf(signer)).toString('hex');
  return (hex: string): boolean => {
    // Most extrinsics do not even name the account, and need no decoding.
    if (hex === own || !hex.includes(account)) return false;
    try {
      const bytes = fromHex(hex) ?? new Uint8Array();
      const { extrinsic } = api.runtimeMetadata.asLatest;
      const decoded = decodeExtrinsic(bytes, extrinsic, runtimeTypes(api));
      return decoded.signer === signer && decoded.nonce === nonce;
    } catch {
      return false;
    }
  };
}
