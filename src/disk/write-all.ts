import { writeSync } from 'node:fs';

/** Writes every byte, or throws: a disk that fills up takes only some of them and reports no error. */
export function writeAll(descriptor: number, bytes: Uint8Array, position?: number): void {
  for (let written = 0; written < bytes.length; ) {
    const at = position === undefined ? null : position + written;
    written += writeSync(descriptor, bytes, written, bytes.length - written, at);
  }
}
