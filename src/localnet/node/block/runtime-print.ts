import { blake2AsU8a } from '@polkadot/util-crypto';
import { refuse } from '../../../errors.js';
import { toHex } from '../../../units/hex.js';
import { type Runtime, RuntimeTrap } from '../../runtime.js';
import { byteKey } from '../state/byte-key.js';
import { noStorage } from '../state/no-storage.js';
import type { Overlay } from '../state/overlay.js';
import { CODE } from '../state/runtime-at.js';
import type { StateView } from '../state/versioned-state.js';
import type { Ledger } from './ledger.js';

/** Where a chain remembers the runtime it was begun with, unless that is of WASM and lies in `:code` itself. */
const KEY = Buffer.from(':btcli:runtime');

/** Writes into genesis which runtime the chain has, so that the genesis hash differs with it. */
export function rememberRuntime(runtime: Runtime, storage: Overlay): void {
  if (runtime.wasm) storage.set(CODE, runtime.wasm.blob);
  else storage.set(KEY, print(runtime));
}

/** Blake2-256 of what the runtime of a chain without code said of itself in genesis. */
export const rememberedPrint = (state: StateView): Uint8Array | undefined =>
  state.get(byteKey(KEY));

/**
 * Refuses a chain begun with another runtime: its state would be read by rules and metadata that
 * never wrote it, under a genesis hash that looks the same.
 */
export function checkRuntime(runtime: Runtime, chain: Ledger, dir: string): void {
  const { view } = chain.stateAt(chain.genesis);
  const remembered = rememberedPrint(view);
  if (runtime.wasm || !remembered) {
    checkCode(runtime, view.get(byteKey(CODE)), dir);
    return;
  }
  if (same(remembered, print(runtime))) return;
  throw refuse(
    'chain-damaged',
    `the chain in ${dir} was begun by another version of btcli, with other rules`,
    'start over with `btcli localnet reset`',
  );
}

function checkCode({ wasm }: Runtime, code: Uint8Array | undefined, dir: string): void {
  if (wasm && code && same(code, wasm.blob)) return;
  const [begun, asked] = [code, wasm?.blob].map((blob) => (blob ? hashOf(blob) : 'builtin'));
  throw refuse(
    'bad-input',
    `the chain in ${dir} was begun with the runtime ${begun}, not ${asked}`,
    'leave --runtime out to go on with it, or begin a new chain with --fresh',
  );
}

const hashOf = (blob: Uint8Array): string => toHex(blake2AsU8a(blob, 256));

const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

/** Blake2-256 of what the runtime says of itself. */
function print(runtime: Runtime): Uint8Array {
  const said = ['Core_version', 'Metadata_metadata'].map((entry) => answer(runtime, entry));
  return blake2AsU8a(Buffer.concat(said), 256);
}

function answer(runtime: Runtime, entry: string): Uint8Array {
  try {
    return runtime.call(entry, new Uint8Array(), noStorage());
  } catch (reason) {
    if (reason instanceof RuntimeTrap) return new Uint8Array();
    throw reason;
  }
}
