import { refuse } from '../../errors.js';
import { fromHex, type Hex, toHex } from '../../units/hex.js';
import type { Ask } from '../advance.js';
import { encodeHeader, headerHash } from '../node/codec/header.js';
import { askNode } from '../remote/ask-node.js';
import type { ForkRecord } from './fork-record.js';

/** What to fork: a node, and a block of it; the newest final one where none is named. */
export type ForkRequest = { readonly url: string; readonly block: number | undefined };

/** Asks a node for a block; refuses one that the node does not have, and a header that is not its own. */
export const findOrigin = ({ url, block }: ForkRequest): Promise<ForkRecord> =>
  askNode(url, async (ask) => {
    const genesis = await hashAt(ask, 0, url);
    const hash =
      block === undefined
        ? ((await ask('chain_getFinalizedHead', [])) as Hex)
        : await hashAt(ask, block, url);
    const header = headerOf(await ask('chain_getHeader', [hash]));
    if (!header || toHex(headerHash(header.encoded)) !== hash) {
      throw refuse(
        'wrong-network',
        `${new URL(url).origin} gives no header that has the hash ${hash}`,
        'do not trust this node; choose another',
      );
    }
    return { url, genesis, hash, number: header.number, header: toHex(header.encoded) };
  });

async function hashAt(ask: Ask, block: number, url: string): Promise<Hex> {
  const hash = await ask('chain_getBlockHash', [block]);
  if (typeof hash === 'string' && fromHex(hash)?.length === 32) return hash as Hex;
  throw refuse('not-found', `${new URL(url).origin} has no block ${block}`, 'name one it has');
}

type HeaderJson = {
  readonly parentHash: string;
  readonly number: string;
  readonly stateRoot: string;
  readonly extrinsicsRoot: string;
  readonly digest: { readonly logs: readonly string[] };
};

function headerOf(answer: unknown) {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const { parentHash, number, stateRoot, extrinsicsRoot, digest } = answer as HeaderJson;
  const bytes = (hex: string) => fromHex(hex) ?? new Uint8Array();
  const encoded = encodeHeader({
    parentHash: bytes(parentHash),
    number: Number(number),
    stateRoot: bytes(stateRoot),
    extrinsicsRoot: bytes(extrinsicsRoot),
    logs: digest.logs.map(bytes),
  });
  return { encoded, number: Number(number) };
}
