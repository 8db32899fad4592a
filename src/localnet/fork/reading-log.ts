import { closeSync, existsSync, ftruncateSync, openSync, readFileSync } from 'node:fs';
import { writeAll } from '../../disk/write-all.js';
import { frame, scanFrames } from '../node/disk/frames.js';
import { decodeReading, encodeReading, type Reading } from './reading.js';

/** What was read from an origin, kept in one file that only grows. */
export type ReadingLog = {
  /** What was kept before; a part that is damaged is forgotten, and read from the origin again. */
  readonly kept: readonly Reading[];
  readonly append: (readings: readonly Reading[]) => void;
  readonly close: () => void;
};

/** Nothing is synced: what a power cut takes away can be read again, or is missed by name. */
export function openReadingLog(path: string): ReadingLog {
  const file = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  const { payloads, end } = scanFrames(file, 0);
  const descriptor = openSync(path, existsSync(path) ? 'r+' : 'wx+', 0o600);
  if (end < file.length) ftruncateSync(descriptor, end);
  let size = end;
  return {
    kept: payloads.map(decodeReading),
    append(readings) {
      const bytes = Buffer.concat(readings.map((reading) => frame(encodeReading(reading))));
      writeAll(descriptor, bytes, size);
      size += bytes.length;
    },
    close: () => closeSync(descriptor),
  };
}
