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

/** Asks each runtime of the chain once how it wants its blocks. */
export function authorshipFollowing(runtimeAt: RuntimeAt): (state: RootedState) => Authorship {
  const asked = new WeakMap<Runtime, Authorship>();
  return (state) => {
    const runtime = runtimeAt(state.view);
    const authorship = asked.get(runtime) ?? authorshipOf(runtime, state);
    asked.set(runtime, authorship);
    return authorship;
  };
}

/** By the entry points of the ways to author blocks that a runtime may have. */
function authorshipOf(runtime: Runtime, state: RootedState): Authorship {
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
