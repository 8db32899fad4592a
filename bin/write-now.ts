import { writeSync } from 'node:fs';

/**
 * Writes to stdout without Node's streams, which bring its sockets with them. What a full pipe does
 * not take at once is handed to `later`; gives the failure, such as a full disk, if there was one.
 */
export function writeNow(
  bytes: Buffer,
  later: (rest: Buffer) => void,
  to = 1,
): NodeJS.ErrnoException | undefined {
  let done = 0;
  while (done < bytes.length) {
    try {
      done += writeSync(to, bytes, done);
    } catch (reason) {
      const failure = reason as NodeJS.ErrnoException;
      if (failure.code !== 'EAGAIN') return failure;
      later(bytes.subarray(done));
      return undefined;
    }
  }
  return undefined;
}
