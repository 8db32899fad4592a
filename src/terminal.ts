import type { Canvas } from './format/style.js';

/** What an answer is written to: a stream, or a file or pipe that takes it at once. */
export type Outlet = {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  readonly write: (text: string, done: (error?: Error | null) => void) => unknown;
};

/**
 * The process's three streams and environment, handed in so that tests can be the terminal. A stream
 * may be opened when it is first asked for, so nobody asks who does not use it.
 */
export type Terminal = {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: Outlet;
  readonly stderr: NodeJS.WriteStream;
  readonly env: NodeJS.ProcessEnv;
};

type ScreenSize = Pick<Outlet, 'isTTY' | 'columns'>;

/** Width for a stream that is no terminal: nothing is dropped or wrapped for a pipe. */
const UNBOUNDED = 10_000;

/** Room and colour of one stream. NO_COLOR and FORCE_COLOR are obeyed; a pipe gets plain text. */
export function canvasOf(stream: ScreenSize, env: NodeJS.ProcessEnv): Canvas {
  const columns = Number(env.COLUMNS) || (stream.columns ?? 0);
  return {
    width: stream.isTTY && columns > 0 ? columns : UNBOUNDED,
    colour: wantsColour(stream, env),
    ascii: isAscii(env),
  };
}

/** Whether the locale names a character set that is not UTF-8; one that names none is taken for UTF-8. */
function isAscii({ LC_ALL, LC_CTYPE, LANG }: NodeJS.ProcessEnv): boolean {
  const locale = LC_ALL || LC_CTYPE || LANG;
  if (!locale) return false;
  return /^(C|POSIX)$/i.test(locale) || (locale.includes('.') && !/utf-?8/i.test(locale));
}

function wantsColour(stream: ScreenSize, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** Whether somebody is there to answer: questions are read from stdin and drawn on stderr. */
export const isInteractive = (terminal: Terminal): boolean =>
  terminal.stderr.isTTY === true && terminal.stdin.isTTY === true;
