import { closeSync, constants, fchmodSync, fstatSync, openSync } from 'node:fs';
import type { Finding } from './finding.js';

/** A finding whose mode can be put right. */
export type ModeFinding = Finding & { readonly mode: NonNullable<Finding['mode']> };

export const isModeFinding = (finding: Finding): finding is ModeFinding =>
  finding.mode !== undefined;

/** Puts one mode right; false when it cannot be done, or when the file has changed since it was looked at. */
export function fixMode({ path, mode }: ModeFinding): boolean {
  try {
    const handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      if ((fstatSync(handle).mode & 0o777) !== mode.from) return false;
      fchmodSync(handle, mode.to);
      return true;
    } finally {
      closeSync(handle);
    }
  } catch {
    return false;
  }
}
