import { fromHex } from '../../../units/hex.js';
import { encodeBare } from '../extrinsic/extrinsic.js';
import type { Context } from '../frame/context.js';
import type { InherentData } from '../frame/pallet.js';
import type { Static } from '../scale/type.js';
import type { inherentData } from '../types/inherents.js';

/** The extrinsics every block needs, made of what its author offers. */
export function inherentExtrinsics(
  context: Context,
  { data }: Static<typeof inherentData>,
): readonly Uint8Array[] {
  const { pallets, outer } = context.assembly;
  const offered: InherentData = new Map(data.map(([name, value]) => [nameOf(name), value]));
  return pallets
    .flatMap(({ hooks }) => hooks?.createInherent?.(context, offered) ?? [])
    .map((call) => encodeBare(outer, call));
}

const nameOf = (identifier: string): string => new TextDecoder().decode(fromHex(identifier));
