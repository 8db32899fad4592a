import { closeSync, constants, openSync, readSync } from 'node:fs';

/** Far above any real keyfile, and small enough that listing never reads somebody's video. */
const MOST_BYTES = 64 * 1024;
/** Opening and reading a pipe or device must not wait for anybody. */
export const AT_ONCE = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY;

/** Holds a file while it is read, and nothing after that. */
const desk = Buffer.allocUnsafeSlow(MOST_BYTES + 1);

/**
 * The bytes of a keyfile, or why there are none; never blocks on a pipe or device. x0.9 of `wallet
 * list` of a thousand keys: three calls of the system a file, where asking for its kind first takes six.
 */
export function readKeyfile(path: string): Buffer | 'absent' | 'unreadable' {
  let file: number;
  try {
    file = openSync(path, AT_ONCE);
  } catch (reason) {
    const { code } = reason as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'absent' : 'unreadable';
  }
  try {
    let length = 0;
    for (let read = -1; read !== 0 && length < desk.length; length += read) {
      read = readSync(file, desk, length, desk.length - length, null);
    }
    const content = length > MOST_BYTES ? 'unreadable' : Buffer.from(desk.subarray(0, length));
    desk.fill(0, 0, length);
    return content;
  } catch {
    return 'unreadable';
  } finally {
    closeSync(file);
  }
}
