import { blake2AsU8a } from '@polkadot/util-crypto';
import { toHex } from '../../../units/hex.js';
import type { Runtime } from '../../runtime.js';
import { encodeHeader, headerHash } from '../codec/header.js';
import { concat, text, u8, vec } from '../codec/scale.js';
import { scaleReader } from '../codec/scale-reader.js';
import { enter } from '../state/enter-runtime.js';
import { overlay } from '../state/overlay.js';
import { NO_ROOT, stateRoot } from '../state/state-root.js';
import { versionedState } from '../state/versioned-state.js';
import type { SealedBlock } from './block.js';
import { rememberRuntime } from './runtime-print.js';

/** Root of a trie without entries, which a block without extrinsics has. */
const emptyTrieRoot = () => blake2AsU8a(u8(0), 256);

/** Block 0 from the runtime's development preset; its hash follows from the state alone. */
export function genesisBlock(runtime: Runtime, timestamp: number): SealedBlock {
  const storage = overlay(versionedState().at(0), NO_ROOT);
  const name = concat([u8(1), text('development')]);
  const preset = scaleReader(enter(runtime, storage, 'GenesisBuilder_get_preset', name));
  if (preset.u8() !== 1) throw new Error('the runtime has no preset for a development chain');
  const built = scaleReader(
    enter(runtime, storage, 'GenesisBuilder_build_state', vec(preset.vec())),
  );
  if (built.u8() !== 0) throw new Error(`the runtime refused its preset: ${built.text()}`);
  rememberRuntime(runtime, storage);
  const changes = storage.changes();
  const header = encodeHeader({
    parentHash: NO_ROOT,
    number: 0,
    stateRoot: stateRoot(NO_ROOT, changes),
    extrinsicsRoot: emptyTrieRoot(),
    logs: [],
  });
  const hash = toHex(headerHash(header));
  return { block: { number: 0, hash, header, extrinsics: [], timestamp }, changes };
}
