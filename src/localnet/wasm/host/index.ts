import { RuntimeTrap } from '../../runtime.js';
import { blsFunctions } from './bls12-381.js';
import { childStorageFunctions } from './child-storage.js';
import { hashingFunctions } from './hashing.js';
import { heapFunctions } from './heap.js';
import type { Guest, HostFunction, HostFunctions } from './host.js';
import { loggingFunctions } from './logging.js';
import { runtimeVersionFunctions, type VersionOf } from './runtime-version.js';
import { signatureFunctions } from './signatures.js';
import { storageFunctions } from './storage.js';
import { trieFunctions } from './trie.js';

/**
 * The host functions a runtime imports. One that this host has not, as those that sign with a node's
 * keys or reach the network from an offchain worker, traps with its name once it is called.
 */
export function hostFunctions(
  guest: Guest,
  versionOf: VersionOf,
  imported: readonly string[],
): HostFunctions {
  const known: HostFunctions = {
    ...storageFunctions(guest),
    ...childStorageFunctions(guest),
    ...hashingFunctions(guest),
    ...signatureFunctions(guest),
    ...blsFunctions(guest),
    ...trieFunctions(guest),
    ...runtimeVersionFunctions(guest, versionOf),
    ...loggingFunctions(guest),
    ...heapFunctions(guest),
  };
  return Object.fromEntries(imported.map((name) => [name, known[name] ?? missing(name)]));
}

const missing =
  (name: string): HostFunction =>
  () => {
    throw new RuntimeTrap(`the runtime called ${name}, which this chain's host does not have`);
  };
