import type { Hex } from '../../units/hex.js';

/** What is remembered of a runtime in the cache. */
export type RuntimeRecord = {
  readonly specName: string;
  readonly specVersion: number;
  /** Where it was taken from: a file, or the host of a node. */
  readonly source: string;
  /** When, in ISO 8601. */
  readonly added: string;
};

/** A runtime in the cache. */
export type StoredRuntime = RuntimeRecord & {
  /** Blake2-256 of the blob as the chain stores it, which names its file too. */
  readonly hash: Hex;
  /** Bytes. */
  readonly size: number;
  /** False when the file no longer has the content it is named after; it is never used then. */
  readonly sound: boolean;
};

export const recordText = (record: RuntimeRecord): string => `${JSON.stringify(record, null, 2)}\n`;

/** Undefined for anything but a record: it can be written again from the blob. */
export function readRecord(text: string): RuntimeRecord | undefined {
  try {
    const { specName, specVersion, source, added } = JSON.parse(text);
    const texts = [specName, source, added].every((each) => typeof each === 'string');
    return texts && Number.isInteger(specVersion)
      ? { specName, specVersion, source, added }
      : undefined;
  } catch {
    return undefined;
  }
}
