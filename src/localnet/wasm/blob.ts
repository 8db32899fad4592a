import { decompress } from 'fzstd';
import { refuse } from '../../errors.js';

/** What Substrate writes before a compressed runtime. */
const COMPRESSED = Buffer.from('52bc537646db8e05', 'hex');
const WASM = Buffer.from('\0asm');

/** The WASM of a runtime as it lies in a file or under `:code`, with or without compression; refuses bad-input. */
export function wasmOf(blob: Uint8Array): Uint8Array {
  const wasm = startsWith(blob, COMPRESSED) ? inflate(blob.subarray(COMPRESSED.length)) : blob;
  if (!startsWith(wasm, WASM)) throw notARuntime('it is no WebAssembly');
  return wasm;
}

export const notARuntime = (why: string) =>
  refuse(
    'bad-input',
    `these bytes are not a runtime: ${why}`,
    'give the .wasm file of a runtime, compressed or not',
  );

function inflate(compressed: Uint8Array): Uint8Array {
  try {
    return decompress(compressed);
  } catch {
    throw notARuntime('its compressed part is damaged');
  }
}

const startsWith = (bytes: Uint8Array, start: Uint8Array): boolean =>
  Buffer.compare(bytes.subarray(0, start.length), start) === 0;
