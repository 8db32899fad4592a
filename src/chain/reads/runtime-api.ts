import type { ApiPromise } from '@polkadot/api';
import type { SiLookupTypeId } from '@polkadot/types/interfaces';
import type { Codec } from '@polkadot/types/types';
import { hexToU8a } from '@polkadot/util';
import type { BlockRef } from '../../units/block.js';
import { toHex } from '../../units/hex.js';
import type { ChainIdentity } from '../chain.js';
import { notInRuntime } from '../not-in-runtime.js';

/** One function of the connected runtime's APIs, typed by its own metadata (V15 and newer). */
export type RuntimeFunction = {
  readonly name: string;
  readonly inputs: readonly SiLookupTypeId[];
  readonly output: SiLookupTypeId;
};

/** Looks a function up by the runtime's names; undefined when this runtime has none such. */
export function findFunction(
  api: ApiPromise,
  trait: string,
  method: string,
): RuntimeFunction | undefined {
  const found = api.runtimeMetadata.asLatest.apis
    .find(({ name }) => name.toString() === trait)
    ?.methods.find(({ name }) => name.toString() === method);
  if (!found) return undefined;
  return {
    name: `${trait}_${method}`,
    inputs: found.inputs.map(({ type }) => type as SiLookupTypeId),
    output: found.output,
  };
}

/** Calls a function at one block; refuses `not-in-runtime` when the runtime lacks it. */
export async function callFunction(
  trait: string,
  method: string,
  inputs: readonly unknown[],
  at: BlockRef,
  api: ApiPromise,
  identity: ChainIdentity,
): Promise<Codec> {
  const found = findFunction(api, trait, method);
  if (!found) throw notInRuntime(`runtime function ${trait}.${method}`, identity);
  const { registry } = api;
  const encoded = found.inputs.map((type, position) =>
    registry.createTypeUnsafe(registry.createLookupType(type), [inputs[position]]).toU8a(),
  );
  const answer = await stateCall(found.name, Buffer.concat(encoded), at, api);
  return registry.createTypeUnsafe(registry.createLookupType(found.output), [answer]);
}

/** Runs an entry point at one block, bytes in and bytes out: no look-up of that block's runtime precedes it. */
export async function stateCall(
  entry: string,
  input: Uint8Array,
  at: BlockRef,
  api: ApiPromise,
): Promise<Uint8Array> {
  return hexToU8a(String(await api.rpc.state.call.raw(entry, toHex(input), at.hash)));
}
