import { blake2AsU8a } from '@polkadot/util-crypto';
import { type Hex, toHex } from '../../../units/hex.js';
import { rememberedPrint } from '../block/runtime-print.js';
import { type ByteKey, byteKey } from '../state/byte-key.js';
import { CODE } from '../state/runtime-at.js';
import type { StateView } from '../state/versioned-state.js';

const CODE_KEY = byteKey(CODE);

/**
 * Blake2-256 of the value under a key, undefined without one. Clients tell runtimes apart by the hash
 * of their code; rules without code have the hash of what they say of themselves instead.
 */
export function valueHash(view: StateView, key: ByteKey): Hex | undefined {
  const value = view.get(key);
  if (value) return toHex(blake2AsU8a(value, 256));
  const print = key === CODE_KEY ? rememberedPrint(view) : undefined;
  return print && toHex(print);
}
