import { optionOfBytes } from '../option.js';
import type { Span } from '../span.js';
import type { Guest, HostFunctions } from './host.js';

/** What a blob says it is, by the answer of its Core_version; undefined when it is no runtime. */
export type VersionOf = (blob: Uint8Array) => Uint8Array | undefined;

/** ext_misc_runtime_version: how a runtime judges the one that is to replace it. */
export const runtimeVersionFunctions = (
  { memory }: Guest,
  versionOf: VersionOf,
): HostFunctions => ({
  ext_misc_runtime_version_version_1: (blob: Span) =>
    memory.give(optionOfBytes(versionOf(memory.read(blob)))),
});
