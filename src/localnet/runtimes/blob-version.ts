import { refuse } from '../../errors.js';
import { scaleReader } from '../node/codec/scale-reader.js';
import { wasmOf } from '../wasm/blob.js';
import { customSection } from './custom-section.js';

/** What a runtime calls itself. */
export type SpecOf = { readonly specName: string; readonly specVersion: number };

/**
 * Reads name and version from where the compiler of Substrate's runtimes leaves them beside the
 * code, so that none of it runs. Refuses what is not a runtime.
 */
export function specOfBlob(blob: Uint8Array, source: string): SpecOf {
  const section = customSection(wasmOf(blob), 'runtime_version');
  if (section === undefined) throw noRuntime(source);
  try {
    const reader = scaleReader(section);
    const specName = reader.text();
    reader.text(); // the implementation's name
    reader.u32(); // the authoring version
    return { specName, specVersion: reader.u32() };
  } catch (error) {
    if (error instanceof RangeError) throw noRuntime(source);
    throw error;
  }
}

const noRuntime = (source: string) =>
  refuse(
    'bad-input',
    `${source} is not the runtime of a chain`,
    'give the WASM of a Substrate runtime, compressed or not, a chain spec or a ws:// address',
  );
