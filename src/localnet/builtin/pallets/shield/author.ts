import type { Externalities } from '../../../runtime.js';
import { expectAccount } from '../../genesis/account.js';
import { DEVELOPMENT } from '../../genesis/development.js';
import { u64 } from '../../scale/primitives.js';
import type { Hex } from '../../scale/sequence.js';
import { decodeAll } from '../../scale/type.js';
import { digestItem } from '../system/storage.js';

/** The consensus engine whose slots say who authors a block. */
const AURA: Hex = '0x61757261';

/** Every author of this chain, in the order of their slots. */
const authorities = (): readonly Hex[] => [expectAccount(DEVELOPMENT.one)];

/** The author of the slot so many after the current block's; nobody in a block that names no slot. */
export function authorAfter(storage: Externalities, slots: bigint): Hex | undefined {
  const slot = currentSlot(storage);
  if (slot === undefined) return undefined;
  const all = authorities();
  return all[Number((slot + slots) % BigInt(all.length))];
}

function currentSlot(storage: Externalities): bigint | undefined {
  for (const item of digestItem.get(storage).logs) {
    if (item.tag === 'PreRuntime' && item.value[0] === AURA) return decodeAll(u64, item.value[1]);
  }
  return undefined;
}
