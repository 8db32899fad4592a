import { refuse } from '../../errors.js';
import { runtimeFile } from '../runtime-file.js';
import { codeOfChainSpec } from './chain-spec.js';
import { codeOfNode } from './node-code.js';

/** A runtime's code as it was found, and where. */
export type FoundRuntime = {
  readonly blob: Uint8Array;
  /** The file, or the host of the node: an address may carry somebody's access key. */
  readonly source: string;
};

/** Takes a runtime out of a WASM file, a chain spec or a running node. */
export async function findRuntime(source: string): Promise<FoundRuntime> {
  if (isNodeAddress(source)) {
    return { blob: await codeOfNode(source), source: new URL(source).origin };
  }
  const bytes = Buffer.from(runtimeFile(source));
  return { blob: isJson(bytes) ? codeOfChainSpec(bytes.toString('utf8'), source) : bytes, source };
}

/** Whether a source is the address of a node rather than the name of a file. */
export function isNodeAddress(source: string): boolean {
  if (!/^wss?:\/\//i.test(source)) return false;
  if (URL.canParse(source)) return true;
  throw refuse('bad-input', `${source} is not an address`, 'write it like ws://127.0.0.1:9944');
}

/** No WASM and no compressed WASM begins like that. */
const isJson = (bytes: Buffer): boolean => /^\s*\{/.test(bytes.subarray(0, 64).toString('utf8'));
