import { decompress } from 'fzstd';
import { refuse } from '../../errors.js';

/** What Substrate puts before a runtime that is compressed with zstd. */
const PREFIX = Buffer.from('52bc537646db8e05', 'hex');
/** As in sp-maybe-compressed-blob: more than that is no runtime. */
const MOST_BYTES = 50 * 1024 * 1024;

/** The plain WASM of a runtime as chains store it. */
export function unpackBlob(blob: Uint8Array, source: string): Uint8Array {
  if (!PREFIX.equals(blob.subarray(0, PREFIX.length))) return blob;
  try {
    const plain = decompress(blob.subarray(PREFIX.length));
    if (plain.length <= MOST_BYTES) return plain;
  } catch {
    // What it throws names no cause an operator could act on.
  }
  throw refuse(
    'bad-input',
    `the compressed runtime in ${source} cannot be unpacked`,
    'get it again',
  );
}
