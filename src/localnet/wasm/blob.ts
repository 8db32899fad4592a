import { refuse } from '../../errors.js';
import { unpackBlob } from './unpack-blob.js';

const WASM = Buffer.from('\0asm');

/** The WASM of a runtime as it lies in a file or under `:code`, with or without compression; refuses bad-input. */
export function wasmOf(blob: Uint8Array): Uint8Array {
  const wasm = unpackBlob(blob, 'this file');
  if (!WASM.equals(wasm.subarray(0, WASM.length))) throw notARuntime('it is no WebAssembly');
  return wasm;
}

export const notARuntime = (why: string) =>
  refuse(
    'bad-input',
    `this file is not a runtime: ${why}`,
    'give the .wasm file of a runtime, compressed or not',
  );
