import type { Context } from '../../frame/context.js';
import { u32 } from '../../scale/primitives.js';
import { decodeAll } from '../../scale/type.js';

/** Where the chain keeps the index of the extrinsic being applied. */
export const EXTRINSIC_INDEX = new TextEncoder().encode(':extrinsic_index');

/** The place in its block of the extrinsic being applied; 0 outside of one. */
export function extrinsicIndex({ storage }: Context): number {
  const stored = storage.get(EXTRINSIC_INDEX);
  return stored ? decodeAll(u32, stored) : 0;
}
