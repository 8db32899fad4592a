import { fstatSync } from 'node:fs';
import { writeNow } from './write-now.js';

/**
 * x0.9 of `wallet list`: an answer for a file or a pipe is written without opening `stream`, which
 * loads Node's terminals and sockets. What a full pipe does not take, and all after it, goes through it.
 */
export function answerOutlet(stream: () => NodeJS.WriteStream) {
  // On Windows only the stream knows how to write to a pipe.
  if (process.platform === 'win32' || fstatSync(1).isCharacterDevice()) return stream();
  let isFull = false;
  return {
    write(text: string, done: (error?: Error | null) => void) {
      if (isFull) return stream().write(text, done);
      const failure = writeNow(Buffer.from(text), (rest) => {
        isFull = true;
        stream().write(rest, done);
      });
      if (!isFull) done(failure);
    },
  };
}
