import { constants, fstatSync, openSync } from 'node:fs';
import { writeNow } from './write-now.js';

/**
 * x0.9 of `wallet list`: an answer for a file or a pipe is written without opening `stream`, which
 * loads Node's terminals and sockets. What a full pipe does not take, and all after it, goes through it.
 */
export function answerOutlet(stream: () => NodeJS.WriteStream) {
  const to = unwaiting();
  if (to === undefined) return stream();
  let isFull = false;
  return {
    write(text: string, done: (error?: Error | null) => void) {
      if (isFull) return stream().write(text, done);
      const failure = writeNow(
        Buffer.from(text),
        (rest) => {
          isFull = true;
          stream().write(rest, done);
        },
        to,
      );
      if (!isFull) done(failure);
    },
  };
}

/**
 * Where a write never waits for a reader, in which no signal would be heard: a file, or a pipe that is
 * opened once more so that a full one says so. Only Linux opens it so, and no socket.
 */
function unwaiting(): number | undefined {
  const out = fstatSync(1);
  if (out.isFile()) return 1;
  if (!out.isFIFO() || process.platform !== 'linux') return undefined;
  try {
    return openSync('/proc/self/fd/1', constants.O_WRONLY | constants.O_NONBLOCK);
  } catch {
    return undefined;
  }
}
