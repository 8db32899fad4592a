import { blake2AsU8a } from '@polkadot/util-crypto';
import { toHex } from '../../../units/hex.js';
import { RuntimeTrap } from '../../runtime.js';
import type { Context } from '../frame/context.js';
import { EXTRINSIC_INDEX, extrinsicIndex } from '../pallets/system/extrinsic-index.js';
import { BLOCK_HASH_COUNT } from '../pallets/system/index.js';
import { BLOCK_WEIGHTS } from '../pallets/system/limits.js';
import {
  allExtrinsicsLen,
  blockHash,
  digestItem,
  executionPhase,
  extrinsicData,
  inherentsApplied,
  number,
  parentHash,
} from '../pallets/system/storage.js';
import { concat } from '../scale/reader.js';
import type { Header } from '../types/header.js';
import { addWeights } from '../types/weight.js';
import { applyExtrinsic } from './apply.js';
import { beginBlock } from './begin-block.js';
import { registerMandatory } from './block-limits.js';

export type Block = { readonly header: Header; readonly extrinsics: readonly Uint8Array[] };

/** Starts the block after its parent and lets every pallet do what it does first. */
export function initializeBlock(context: Context, header: Header): void {
  const logs = header.digest.logs.filter(({ tag }) => tag === 'PreRuntime');
  beginBlock(context, { ...header, digest: { logs } });
  const weights = context.assembly.pallets.flatMap(
    ({ hooks }) => hooks?.onInitialize?.(context) ?? [],
  );
  registerMandatory(context, addWeights(BLOCK_WEIGHTS.baseBlock, ...weights));
  executionPhase.set(context.storage, { tag: 'ApplyExtrinsic', value: 0 });
}

/** Ends the block and returns its header. */
export function finalizeBlock(context: Context): Header {
  const { storage, assembly } = context;
  const count = extrinsicIndex(context);
  storage.remove(EXTRINSIC_INDEX);
  executionPhase.set(storage, { tag: 'Finalization' });
  for (const { hooks } of assembly.pallets) hooks?.onFinalize?.(context);
  executionPhase.remove(storage);
  allExtrinsicsLen.remove(storage);
  inherentsApplied.remove(storage);
  const root = extrinsicsRoot(context, count);
  const current = number.get(storage);
  forgetOldHash(context, current);
  return {
    parentHash: parentHash.get(storage),
    number: current,
    extrinsicsRoot: toHex(root),
    digest: digestItem.get(storage),
    stateRoot: toHex(storage.root()),
  };
}

/** Replays a block somebody else built; traps unless it ends in the very state its header claims. */
export function executeBlock(context: Context, { header, extrinsics }: Block): void {
  initializeBlock(context, header);
  for (const extrinsic of extrinsics) {
    if (applyExtrinsic(context, extrinsic).tag === 'Err') {
      throw new RuntimeTrap('the block holds an extrinsic that is not valid in it');
    }
  }
  const { stateRoot, extrinsicsRoot } = finalizeBlock(context);
  if (stateRoot !== header.stateRoot || extrinsicsRoot !== header.extrinsicsRoot) {
    throw new RuntimeTrap('the block does not lead to the state it claims');
  }
}

// Not the trie root of a real chain: no client recomputes it, and it binds the order just as well.
function extrinsicsRoot({ storage }: Context, count: number): Uint8Array {
  const extrinsics = Array.from({ length: count }, (_, at) => {
    const content = extrinsicData.get(storage, at);
    extrinsicData.remove(storage, at);
    return content;
  });
  return blake2AsU8a(concat(extrinsics), 256);
}

function forgetOldHash({ storage }: Context, current: number): void {
  const oldest = current - BLOCK_HASH_COUNT - 1;
  // The genesis hash stays: every signature is over it.
  if (oldest > 0) blockHash.remove(storage, oldest);
}
