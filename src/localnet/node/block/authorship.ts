import { type Runtime, RuntimeTrap } from '../../runtime.js';
import { auraSlot, babeSlot } from '../codec/header.js';
import { scaleReader } from '../codec/scale-reader.js';
import { peek, type RootedState } from '../state/enter-runtime.js';
import type { RuntimeAt } from '../state/runtime-at.js';

/** How a runtime wants its blocks to be claimed. */
export type Authorship = {
  /** Milliseconds of a slot; undefined where the runtime leaves that to its host. */
  readonly slotMs: number | undefined;
  /** The digest item that claims a slot. */
  readonly claim: (slot: bigint) => Uint8Array;
};

/** Asks the runtime for its slots by the entry points of the ways to author blocks that it may have. */
export function authorshipOf(runtimeAt: RuntimeAt, state: RootedState): Authorship {
  const runtime = runtimeAt(state.view);
  const aura = slotLength(runtime, state, 'AuraApi_slot_duration');
  if (aura !== undefined) return { slotMs: aura, claim: auraSlot };
  const babe = slotLength(runtime, state, 'BabeApi_configuration');
  return babe === undefined
    ? { slotMs: undefined, claim: auraSlot }
    : { slotMs: babe, claim: babeSlot };
}

/** Both answers begin with the length of a slot. */
function slotLength(runtime: Runtime, state: RootedState, entry: string): number | undefined {
  try {
    return Number(scaleReader(peek(runtime, state, entry, new Uint8Array())).u64());
  } catch (reason) {
    if (reason instanceof RuntimeTrap) return undefined;
    throw reason;
  }
}
