import { readFileSync } from 'node:fs';
import { refuse } from '../../errors.js';
import { fromHex } from '../../units/hex.js';
import { openRuntime } from './open-runtime.js';
import type { Runtime } from './runtime.js';

/** The four bytes that all metadata begins with. */
const MAGIC = Buffer.from('meta');

/** The runtime that a file of metadata describes: raw bytes, or the hex a node answers with. */
export function runtimeInFile(path: string): Runtime {
  const bytes = metadataIn(read(path));
  try {
    if (bytes) return openRuntime(bytes);
  } catch {
    // Told below: whatever it is, it does not describe a runtime.
  }
  throw refuse(
    'bad-input',
    `${path} holds no metadata of a runtime that can be read`,
    'give what state_getMetadata answers, as bytes or as hex',
  );
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw refuse('not-found', `the file ${path} cannot be read`, 'check its path and mode');
  }
}

function metadataIn(content: Buffer): Uint8Array | undefined {
  const bytes =
    content.subarray(0, 2).toString() === '0x' ? fromHex(content.toString().trim()) : content;
  const start = bytes ? Buffer.from(bytes.subarray(0, 16)).indexOf(MAGIC) : -1;
  // A node puts the length in front where it answers for one version.
  return bytes && start >= 0 ? new Uint8Array(bytes.subarray(start)) : undefined;
}
