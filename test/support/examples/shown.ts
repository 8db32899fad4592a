import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { entry } from '../entry.js';
import { asTheSuiteRuns } from '../plain.js';

/** A line that somebody reads and may type, without the name of the program. */
export type Shown = {
  readonly line: string;
  /** Where it stands: the words of a command, or a page. */
  readonly at: string;
};

/** What the built program says of a command to other programs. */
type Tool = {
  readonly words: readonly string[];
  readonly effect: string;
  readonly options: readonly { readonly flags: readonly string[]; readonly required: boolean }[];
  readonly arguments: readonly { readonly required: boolean }[];
  readonly examples: readonly string[];
};

const said = (...words: readonly string[]): string =>
  execFileSync(process.execPath, [entry, ...words], {
    env: { ...asTheSuiteRuns, HOME: '/nowhere' },
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'ignore'],
  });

export const tools: readonly Tool[] = JSON.parse(said('tools', '--json')).data.commands;

const examples = tools.flatMap(({ words, examples }) =>
  examples.map((line): Shown => ({ line: line.replace(/^btcli /, ''), at: words.join(' ') })),
);

/** Lines of a page that begin with the program, up to the gap before what they are for. */
const linesOf = (at: string, page: string, begin: RegExp): readonly Shown[] =>
  [...page.matchAll(begin)].map(([, line = '']) => ({ line, at }));
const INDENTED = /^ {2}btcli (\S+(?: \S+)*)/gm;

const topics: readonly { readonly topic: string }[] = JSON.parse(said('help', '--json')).data
  .topics;
export const readme = readFileSync(
  fileURLToPath(new URL('../../../README.md', import.meta.url)),
  'utf8',
);

/** What the help tells a newcomer to type, one after another. */
export const firstSteps = linesOf('help', said('--help'), INDENTED).map(({ line }) => line);

/** Not a line but its beginning: something is left for the reader to fill in. */
function isBeginning({ line }: Shown): boolean {
  const { words, ...tool } = toolOf(line);
  const needs = [...tool.options, ...tool.arguments].some(({ required }) => required);
  return /…|\[[A-Z]+\]/.test(line) || (needs && words.join(' ') === line);
}

/** Every line that help, its topics and the readme show, once. */
export const shown: readonly Shown[] = onlyOnce([
  ...examples,
  ...firstSteps.map((line) => ({ line, at: 'help' })),
  ...topics.flatMap(({ topic }) => linesOf(`help ${topic}`, said('help', topic), INDENTED)),
  ...linesOf('readme', readme, /^(?:\$ )?npx btcli ([^#\n]+?) *(?:#.*)?$/gm),
  ...linesOf('readme', readme, /`(?:npx )?btcli ([^`]+)`/g),
]).filter((each) => !isBeginning(each));

function onlyOnce(lines: readonly Shown[]): readonly Shown[] {
  const seen = new Map<string, Shown>();
  for (const each of lines) if (!seen.has(each.line)) seen.set(each.line, each);
  return [...seen.values()];
}

/** The command that a line is for: the longest words that it begins with. */
export function toolOf(line: string): Tool {
  const [tool] = tools
    .filter(({ words }) => `${line} `.startsWith(`${words.join(' ')} `))
    .sort((one, other) => other.words.length - one.words.length);
  if (!tool) throw new Error(`${line} names no command`);
  return tool;
}

export const takes = (tool: Tool, flag: string): boolean =>
  tool.options.some(({ flags }) => flags.includes(flag));
