import { fstatSync, readFileSync } from 'node:fs';
import { writeNow } from './write-now.js';

/** What the program says at a width of 80 and, where `wraps` is not set, at every greater width. */
export type KnownText = { readonly text: string; readonly wraps?: true };

/** Help is this wide where there is no terminal. */
const PIPE_WIDTH = 80;

/** Lines that ask for a text without naming a command, and the file that holds it. */
const files: Readonly<Record<string, string>> = {
  '': '--help',
  '-h': '--help',
  '--help': '--help',
  '--version': '--version',
};

/**
 * Prints what the build wrote down for this very line. False where nothing was written down or could
 * be printed; then the program answers, and tells why it cannot.
 */
export function tellKnownText(words: readonly string[], env: NodeJS.ProcessEnv): boolean {
  if (env.BTCLI_PLAIN) return false;
  const script = scripts[words.join(' ')];
  if (script !== undefined) return tellScript(script);
  const named = files[words.join(' ')];
  return (named === undefined ? helpOf(words) : [named]).some(tell);
}

/** What a shell completes by, as the build wrote it. */
const scripts: Readonly<Record<string, string>> = {
  'completion bash': 'btcli.bash',
  'completion zsh': '_btcli',
  'completion fish': 'btcli.fish',
};

function tellScript(file: string): boolean {
  try {
    return written(readFileSync(new URL(`./completions/${file}`, import.meta.url)));
  } catch {
    return false;
  }
}

function tell(file: string): boolean {
  try {
    const path = new URL(`./texts/${file}.json`, import.meta.url);
    const { text, wraps }: KnownText = JSON.parse(readFileSync(path, 'utf8'));
    const width = mayBeTerminal(1) ? (process.stdout.columns ?? PIPE_WIDTH) : PIPE_WIDTH;
    return (wraps ? width === PIPE_WIDTH : width >= PIPE_WIDTH) && written(Buffer.from(text));
  } catch {
    return false;
  }
}

/** Node's own way to ask loads all of its sockets. */
const mayBeTerminal = (descriptor: number): boolean => fstatSync(descriptor).isCharacterDevice();

/** `wallet.list` for `wallet list --help`; for `help money` the topic before the command. */
function helpOf(words: readonly string[]): readonly string[] {
  const last = words.at(-1);
  const asks = last === '--help' || last === '-h';
  const named = asks ? words.slice(0, -1) : words;
  if (!named.every((word) => /^[a-z][a-z0-9-]*$/.test(word))) return [];
  if (asks) return [named.join('.')];
  const [help, ...asked] = named;
  return help === 'help' ? [named.join('.'), asked.join('.')].filter(isNotHelp) : [];
}

/** The list of topics is a table, which the program draws. */
const isNotHelp = (file: string): boolean => file !== 'help' && file !== '';

/** Whether all of it was taken; a reader that has seen enough took all it wants. */
function written(text: Buffer): boolean {
  const failure = writeNow(text, (rest) => process.stdout.write(rest));
  return failure === undefined || failure.code === 'EPIPE';
}
