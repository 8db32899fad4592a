import { refuse } from './errors.js';

const LINE_FEED = 0x0a;
/** Far above any password; a stream that never ends a line must not fill the memory. */
const MOST_BYTES = 65_536;
/** Far above any file that somebody means to pipe here. */
const MOST_TEXT_BYTES = 16_777_216;

/** Reads the first line of a stream once, whoever asks; refuses a terminal, which would show what is typed. */
export function pipedLineOf(from: { readonly stdin: NodeJS.ReadStream }): () => Promise<string> {
  let line: Promise<string> | undefined;
  return () => {
    const { stdin } = from;
    if (stdin.isTTY) {
      throw refuse(
        'bad-input',
        '--password-stdin reads a pipe or a file, not the keyboard',
        'leave it out to be asked, or write it like `… --password-stdin < file`',
      );
    }
    line ??= readLine(stdin);
    return line;
  };
}

async function readLine(stdin: NodeJS.ReadStream): Promise<string> {
  let bytes = Buffer.alloc(0);
  for await (const chunk of stdin) {
    bytes = Buffer.concat([bytes, Buffer.from(chunk)]);
    if (bytes.includes(LINE_FEED) || bytes.length > MOST_BYTES) break;
  }
  const [line = ''] = bytes
    .toString()
    .replace(/^\ufeff/, '')
    .split(/\r?\n/, 1);
  return line;
}

/** Reads all of a stream once, whoever asks and however often. */
export function pipedTextOf(from: { readonly stdin: NodeJS.ReadStream }): () => Promise<string> {
  let text: Promise<string> | undefined;
  return () => {
    text ??= pipedText(from.stdin);
    return text;
  };
}

/** All of standard input as text; refuses a terminal and more than 16 MiB. */
async function pipedText(stdin: NodeJS.ReadStream): Promise<string> {
  if (stdin.isTTY) {
    throw refuse(
      'bad-input',
      'standard input is the keyboard, not a pipe or a file',
      'write it like `… < file`, or name the file',
    );
  }
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stdin) {
    parts.push(Buffer.from(chunk));
    bytes += chunk.length;
    if (bytes > MOST_TEXT_BYTES) {
      throw refuse('bad-input', 'standard input is larger than 16 MiB', 'pipe the right file');
    }
  }
  return Buffer.concat(parts)
    .toString('utf8')
    .replace(/^\ufeff/, '');
}
