import { type Command as Commander, CommanderError } from 'commander';
import { createContext } from '../context.js';
import { Refusal, refuse } from '../errors.js';
import { isInteractive, type Terminal } from '../terminal.js';
import { parseInput } from './input.js';
import { type Manner, openOutput } from './output.js';
import { repeatLine } from './repeat-line.js';
import { buildTree, type Request } from './tree.js';
import { usageRefusal } from './usage-error.js';

/**
 * Runs one command line and returns its exit status. Everything thrown ends here, and so does what
 * a library throws past everybody: `crashed` rejects with it.
 */
export async function run(
  argv: readonly string[],
  terminal: Terminal,
  version: string,
  stop: AbortSignal,
  crashed: Promise<never>,
): Promise<number> {
  const manner = mannerOf(argv);
  const origin = { network: null as string | null, genesis: null as string | null };
  let words = '';
  let output = openOutput(terminal, manner, words, () => origin);
  try {
    let request: Request | undefined;
    const tree = await buildTree(argv, version, (found) => {
      request = found;
    });
    words = tree.words;
    output = openOutput(terminal, manner, words, () => origin);
    await parse(tree.root, argv, (help) => output.text(help));
    if (!request) return 0;
    const input = parseInput(request.command, request.typed, terminal.env);
    const context = createContext({
      terminal,
      output,
      stop,
      words,
      line: repeatLine(request, terminal.env),
      canAsk: isInteractive(terminal) && !manner.json,
      showsProgress: !manner.json && !manner.quiet && hasRoom(terminal),
      connected: ({ network, genesis }) => Object.assign(origin, { network, genesis }),
    });
    try {
      const work = request.command.answer(input, context.context);
      const answer = await context.untilStopped(Promise.race([work, crashed]));
      output.answer(answer);
      await Promise.race([answer.linger(), crashed]);
      return 0;
    } finally {
      await context.close();
    }
  } catch (reason) {
    const refusal = asRefusal(reason, words) ?? bug(reason);
    output.refusal(refusal);
    return refusal.exitStatus;
  }
}

/** Lets commander read the line; asking for help or the version is no failure. */
async function parse(
  tree: Commander,
  argv: readonly string[],
  show: (help: string) => void,
): Promise<void> {
  const silent = { writeOut: show, writeErr: () => {}, outputError: () => {} };
  for (const node of [tree, ...tree.commands, ...tree.commands.flatMap((c) => c.commands)]) {
    node.configureOutput(silent);
  }
  try {
    await tree.parseAsync(argv.length > 0 ? [...argv] : ['--help'], { from: 'user' });
  } catch (reason) {
    if (!(reason instanceof CommanderError && reason.exitCode === 0)) throw reason;
  }
}

function asRefusal(reason: unknown, words: string): Refusal | undefined {
  if (reason instanceof Refusal) return reason;
  if (isFileError(reason)) {
    return refuse(
      'file-system',
      `${reason.path} cannot be used: ${reason.syscall} failed with ${reason.code}`,
      'check that it exists, who owns it, its mode, and the room on its disk',
    );
  }
  if (!(reason instanceof CommanderError)) return undefined;
  if (reason.code === 'commander.help') {
    return refuse('bad-input', `btcli ${words} needs a command`, `see btcli ${words} --help`);
  }
  return usageRefusal(reason, words);
}

/** A terminal without a size, as some containers give, cannot be drawn on. */
const hasRoom = ({ stderr, env }: Terminal): boolean =>
  stderr.isTTY === true && stderr.columns > 0 && env.TERM !== 'dumb';

/** What the operating system refused, with the path it was about. */
const isFileError = (reason: unknown): reason is NodeJS.ErrnoException & { path: string } =>
  reason instanceof Error &&
  'syscall' in reason &&
  'path' in reason &&
  typeof reason.path === 'string';

/** A defect, told without its stack: the stack may carry values nobody should see. */
const bug = (reason: unknown): Refusal => {
  const { name, message } = reason instanceof Error ? reason : new Error(String(reason));
  return refuse(
    'bug',
    `this is a defect of btcli: ${name}: ${message}`,
    'please report the command you ran',
  );
};

/** Read from the raw line, since a line that cannot be parsed must still be answered in JSON. */
function mannerOf(argv: readonly string[]): Manner {
  const end = argv.indexOf('--');
  const options = end === -1 ? argv : argv.slice(0, end);
  const has = (...names: string[]) => options.some((word) => names.includes(word));
  return {
    json: has('--json'),
    quiet: has('-q', '--quiet'),
    verbose: has('-v', '--verbose'),
  };
}
