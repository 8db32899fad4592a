import { blake2AsU8a } from '@polkadot/util-crypto';
import { refuse } from '../../../errors.js';
import { toHex } from '../../../units/hex.js';
import type { Runtime } from '../../runtime.js';
import { encodeHeader, headerHash } from '../codec/header.js';
import { concat, text, u8, vec } from '../codec/scale.js';
import { scaleReader } from '../codec/scale-reader.js';
import { enter } from '../state/enter-runtime.js';
import { noStorage } from '../state/no-storage.js';
import { NO_ROOT, stateRoot } from '../state/state-root.js';
import type { SealedBlock } from './block.js';
import { developmentDocument } from './development-document.js';
import { rememberRuntime } from './runtime-print.js';

/** Root of a trie without entries, which a block without extrinsics has. */
const emptyTrieRoot = () => blake2AsU8a(u8(0), 256);

/** Block 0 from the runtime's development preset; its hash follows from the state alone. */
export function genesisBlock(runtime: Runtime, timestamp: number): SealedBlock {
  const storage = noStorage();
  const document = vec(Buffer.from(documentOf(runtime)));
  const built = scaleReader(enter(runtime, storage, 'GenesisBuilder_build_state', document));
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

/** The runtime's own preset for a development chain, else one made from its default. */
function documentOf(runtime: Runtime): string {
  const own = preset(runtime, concat([u8(1), text('development')]));
  if (own !== undefined) return own;
  const common = preset(runtime, u8(0));
  if (common === undefined) {
    throw refuse(
      'bad-input',
      'this runtime has no genesis to begin a chain with',
      'use another one',
    );
  }
  return developmentDocument(common);
}

function preset(runtime: Runtime, name: Uint8Array): string | undefined {
  const answer = scaleReader(enter(runtime, noStorage(), 'GenesisBuilder_get_preset', name));
  return answer.u8() === 1 ? answer.text() : undefined;
}
