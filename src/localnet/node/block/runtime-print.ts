import { blake2AsU8a } from '@polkadot/util-crypto';
import { refuse } from '../../../errors.js';
import { type Runtime, RuntimeTrap } from '../../runtime.js';
import { type ByteKey, byteKey } from '../state/byte-key.js';
import { type Overlay, overlay } from '../state/overlay.js';
import { NO_ROOT } from '../state/state-root.js';
import { versionedState } from '../state/versioned-state.js';
import type { Ledger } from './ledger.js';

/** Where a chain remembers the runtime it was begun with; a runtime of WASM lies in `:code` itself. */
const KEY = Buffer.from(':btcli:runtime');

/** Writes into genesis which runtime the chain has, so that the genesis hash differs with it. */
export const rememberRuntime = (runtime: Runtime, storage: Overlay): void =>
  storage.set(KEY, print(runtime));

/**
 * Refuses a chain begun with another build of the runtime: its state would be read by rules and
 * metadata that never wrote it, under a genesis hash and spec version that look the same.
 */
export function checkRuntime(runtime: Runtime, chain: Ledger, dir: string): void {
  const key: ByteKey = byteKey(KEY);
  const remembered = chain.stateAt(chain.genesis).view.get(key);
  if (remembered && Buffer.compare(remembered, print(runtime)) === 0) return;
  throw refuse(
    'chain-damaged',
    `the chain in ${dir} was begun by another version of btcli, with other rules`,
    'start over with `btcli localnet reset`',
  );
}

/** Blake2-256 of what the runtime says of itself. */
function print(runtime: Runtime): Uint8Array {
  const said = ['Core_version', 'Metadata_metadata'].map((entry) => answer(runtime, entry));
  return blake2AsU8a(Buffer.concat(said), 256);
}

function answer(runtime: Runtime, entry: string): Uint8Array {
  try {
    return runtime.call(entry, new Uint8Array(), overlay(versionedState().at(0), NO_ROOT));
  } catch (reason) {
    if (reason instanceof RuntimeTrap) return new Uint8Array();
    throw reason;
  }
}
