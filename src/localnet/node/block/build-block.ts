import { toHex } from '../../../units/hex.js';
import { type Runtime, RuntimeTrap } from '../../runtime.js';
import { encodeHeader, headerHash } from '../codec/header.js';
import { decodeExtrinsics, inherentData } from '../codec/inherents.js';
import { decodeApplied, type Invalidity } from '../codec/validity.js';
import type { PoolEntry } from '../pool/pool-entry.js';
import { enter, type RootedState } from '../state/enter-runtime.js';
import { type Overlay, overlay } from '../state/overlay.js';
import type { Block, Hash, SealedBlock } from './block.js';
import type { ShieldKeys } from './shield-keys.js';
import { type Unshield, unshielding } from './unshield.js';

/** A block on top of its parent, and what became of the transactions offered to it. */
export type BuiltBlock = SealedBlock & {
  readonly taken: readonly Hash[];
  readonly invalid: readonly Hash[];
  /** Those sealed for the author of another block. */
  readonly held: readonly Hash[];
};

const NOTHING = new Uint8Array();
const NO_HASH = new Uint8Array(32);
/** ExtrinsicInclusionMode::OnlyInherents: the runtime migrates and takes no transactions. */
const ONLY_INHERENTS = 1;
/** So many that do not fit and the block counts as full, as in a node. */
const MOST_SKIPPED = 8;

/** What a block is built on, and by which rules. */
export type Base = {
  readonly runtime: Runtime;
  readonly parent: Block;
  readonly state: RootedState;
};

/** When a block is built: the author's time, and the digest item that claims its slot in the header. */
export type Slot = { readonly timestamp: number; readonly claim: Uint8Array };

/** Builds a block on its parent. Throws when the runtime cannot start or finish one. */
export function buildBlock(
  { runtime, parent, state }: Base,
  slot: Slot,
  offered: readonly PoolEntry[],
  keys: () => ShieldKeys,
): BuiltBlock {
  const storage = overlay(state.view, state.root);
  const { timestamp } = slot;
  const mode = enter(runtime, storage, 'Core_initialize_block', firstHeader(parent, slot));
  const inherents = decodeExtrinsics(
    enter(
      runtime,
      storage,
      'BlockBuilder_inherent_extrinsics',
      inherentData(timestamp, keys().encapsulation),
    ),
  );
  for (const inherent of inherents) {
    const refused = apply(runtime, storage, inherent);
    if (refused) throw new Error(`the runtime refused its own inherent: ${refused.reason}`);
  }
  const onlyInherents = mode[0] === ONLY_INHERENTS;
  const unshield = unshielding(runtime, state, keys);
  const sorted = applyAll(runtime, storage, unshield, onlyInherents ? [] : offered);
  const header = enter(runtime, storage, 'BlockBuilder_finalize_block', NOTHING);
  return {
    block: {
      number: parent.number + 1,
      hash: toHex(headerHash(header)),
      header,
      extrinsics: [...inherents, ...sorted.extrinsics],
      timestamp,
    },
    changes: storage.changes(),
    taken: sorted.taken.map(({ hash }) => hash),
    invalid: sorted.invalid.map(({ hash }) => hash),
    held: sorted.held.map(({ hash }) => hash),
  };
}

const firstHeader = (parent: Block, slot: Slot): Uint8Array =>
  encodeHeader({
    parentHash: Buffer.from(parent.hash.slice(2), 'hex'),
    number: parent.number + 1,
    stateRoot: NO_HASH,
    extrinsicsRoot: NO_HASH,
    logs: [slot.claim],
  });

function applyAll(
  runtime: Runtime,
  storage: Overlay,
  unshield: Unshield,
  offered: readonly PoolEntry[],
) {
  const taken: PoolEntry[] = [];
  const invalid: PoolEntry[] = [];
  const held: PoolEntry[] = [];
  const extrinsics: Uint8Array[] = [];
  // What is provided by transactions that had to wait: whoever requires it waits too.
  const missing = new Set<string>();
  let skipped = 0;
  const push = (bytes: Uint8Array): Invalidity | undefined => {
    const refused = apply(runtime, storage, bytes);
    if (!refused) extrinsics.push(bytes);
    if (refused?.reason === 'exhausts-resources') skipped++;
    return refused;
  };
  for (const entry of offered) {
    if (skipped >= MOST_SKIPPED) break;
    const waits = entry.valid.requires.some((tag) => missing.has(tag));
    const sealed = waits ? undefined : unshield(entry.bytes);
    if (sealed?.kind === 'not-ours') held.push(entry);
    const refused = sealed && sealed.kind !== 'not-ours' ? push(entry.bytes) : 'waits';
    if (refused === undefined) {
      taken.push(entry);
      // Paid for by what sealed it; what cannot be in the block after all leaves nothing there.
      const inner = sealed?.kind === 'ours' ? sealed.open() : undefined;
      if (inner) push(inner);
      continue;
    }
    if (refused !== 'waits' && !canWait(refused)) invalid.push(entry);
    for (const tag of entry.valid.provides) missing.add(tag);
  }
  return { taken, invalid, held, extrinsics };
}

const canWait = ({ kind, reason }: Invalidity): boolean =>
  kind === 'invalid' && (reason === 'exhausts-resources' || reason === 'future');

/** Undefined once the extrinsic is in the block; otherwise the storage is as before. */
function apply(runtime: Runtime, storage: Overlay, bytes: Uint8Array): Invalidity | undefined {
  const depth = storage.depth();
  storage.begin();
  try {
    const refused = decodeApplied(enter(runtime, storage, 'BlockBuilder_apply_extrinsic', bytes));
    if (refused) storage.rollback();
    else storage.commit();
    return refused;
  } catch (error) {
    storage.rollbackTo(depth);
    if (error instanceof RuntimeTrap) return { kind: 'trapped', reason: error.message };
    throw error;
  }
}
