import { Metadata, TypeRegistry } from '@polkadot/types';
import type { Codec } from '@polkadot/types/types';
import { vi } from 'vitest';
import { builtinRuntime } from '../../../../../src/localnet/builtin/index.js';
import { u32 } from '../../../../../src/localnet/builtin/scale/primitives.js';
import { bytes } from '../../../../../src/localnet/builtin/scale/sequence.js';
import { decodeAll } from '../../../../../src/localnet/builtin/scale/type.js';
import { option } from '../../../../../src/localnet/builtin/scale/variant.js';
import type { Externalities } from '../../../../../src/localnet/runtime.js';

/** Asks a runtime API as a wallet library does: types come from the runtime's own metadata. */
export type Client = {
  /** The answer as JSON; inputs are encoded and outputs decoded by the library. */
  readonly ask: (api: string, method: string, ...inputs: readonly unknown[]) => unknown;
  readonly methodsOf: (api: string) => readonly string[];
};

export function clientOf(storage: Externalities): Client {
  const runtime = builtinRuntime();
  const answer = runtime.call('Metadata_metadata_at_version', u32.encode(16), storage);
  const content = decodeAll(option(bytes), answer);
  if (!content) throw new Error('there is no metadata of version 16');
  const registry = new TypeRegistry();
  // The library says that it treats Subtensor's own extensions as no-effect, which is right.
  vi.spyOn(console, 'warn').mockReturnValue();
  const metadata = new Metadata(registry, content);
  registry.setMetadata(metadata);
  const apiOf = (name: string) => {
    const found = metadata.asLatest.apis.find((each) => each.name.toString() === name);
    if (!found) throw new Error(`there is no API ${name}`);
    return found;
  };
  const create = (id: Parameters<typeof registry.createLookupType>[0], value: unknown): Codec =>
    registry.createTypeUnsafe(registry.createLookupType(id), [value]);
  return {
    methodsOf: (api) => apiOf(api).methods.map(({ name }) => name.toString()),
    ask: (api, name, ...inputs) => {
      const method = apiOf(api).methods.find((each) => each.name.toString() === name);
      if (!method) throw new Error(`${api} has no method ${name}`);
      const encoded = method.inputs.map(({ type }, at) => create(type, inputs[at]).toU8a());
      const output = runtime.call(
        `${api}_${name}`,
        new Uint8Array(encoded.flatMap((part) => [...part])),
        storage,
      );
      return create(method.output, output).toJSON();
    },
  };
}
