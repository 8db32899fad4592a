import type { Hex } from '../scale/sequence.js';
import type { RuntimeVersion } from '../types/version.js';
import { versionWith } from '../version.js';
import type { RuntimeApi } from './api.js';
import type { RuntimeCall } from './call.js';
import { type Outer, outerOf } from './outer.js';
import type { Pallet, PalletOf } from './pallet.js';

/** All pallets of one runtime, in the order of their indexes, and what they form together. */
export type Assembly = {
  readonly pallets: readonly Pallet[];
  readonly outer: Outer;
  /** The runtime APIs of the frame and of the pallets. */
  readonly apis: readonly RuntimeApi[];
  readonly version: RuntimeVersion;
  /** Digest of the metadata that signatures may be over; undefined for a build without one. */
  readonly metadataHash: () => Hex | undefined;
};

export function assemble(
  parts: readonly PalletOf[],
  frameApis: (outer: Outer) => readonly RuntimeApi[],
  digest?: (assembly: Assembly) => Hex,
): Assembly {
  const outer = outerOf(
    () => pallets,
    () => version,
  );
  const pallets: readonly Pallet[] = parts
    .map((part) => part(outer))
    .toSorted((one, other) => one.index - other.index);
  const apis = [...frameApis(outer), ...pallets.flatMap((pallet) => pallet.apis ?? [])];
  const version = versionWith(apis);
  let known: Hex | undefined;
  const assembly: Assembly = {
    pallets,
    outer,
    apis,
    version,
    metadataHash: () => {
      known ??= digest?.(assembly);
      return known;
    },
  };
  return assembly;
}

/** A call by its names, to be dispatched or encoded; throws when the runtime has no such call. */
export function callNamed(
  { pallets }: Pick<Assembly, 'pallets'>,
  pallet: string,
  name: string,
  args: unknown,
): RuntimeCall {
  const call = pallets.find((each) => each.name === pallet)?.calls?.named(name);
  if (!call) throw new RangeError(`there is no call ${pallet}.${name}`);
  return { pallet, name, call, args };
}
