import { type Externalities, type Runtime, RuntimeTrap } from '../runtime.js';
import { frameApis } from './apis/index.js';
import type { ApiMethod } from './frame/api.js';
import { type Assembly, assemble } from './frame/assembly.js';
import { metadataDigest } from './metadata/digest.js';
import { pallets } from './pallets/index.js';
import { fieldsCodec } from './scale/composite.js';
import { expectEnd, readerOf } from './scale/reader.js';

export { SPEC_VERSION } from './version.js';

/** How a runtime was built. */
export type Build = {
  /** Whether it knows the digest of its metadata, as released builds do; true unless said otherwise. */
  readonly metadataHash?: boolean;
};

/** The pallets and APIs of this runtime, put together. */
export const builtinAssembly = ({ metadataHash = true }: Build = {}): Assembly =>
  assemble(pallets, frameApis, metadataHash ? metadataDigest : undefined);

/** Subtensor's rules without WASM: the entry points of a real runtime over a storage it is given. */
export const builtinRuntime = (build: Build = {}): Runtime => runtimeOf(builtinAssembly(build));

/** A runtime of any pallets. */
export function runtimeOf(assembly: Assembly): Runtime {
  const methods = new Map<string, ApiMethod>(
    assembly.apis.flatMap((api) =>
      api.methods.map((method) => [`${api.name}_${method.name}`, method] as const),
    ),
  );
  return {
    call: (entry: string, input: Uint8Array, storage: Externalities): Uint8Array => {
      const method = methods.get(entry);
      if (!method) throw new RuntimeTrap(`there is no entry point ${entry}`);
      const reader = readerOf(input);
      const inputs = fieldsCodec(method.inputs).decode(reader);
      expectEnd(reader);
      return method.output.encode(method.run({ storage, assembly }, inputs));
    },
  };
}
