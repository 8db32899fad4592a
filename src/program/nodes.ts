import { Argument, Command as Commander, Option } from 'commander';
import type { ArgumentSpec } from '../commands/define/argument.js';
import type { Command } from '../commands/define/command.js';
import type { OptionSpec } from '../commands/define/option.js';
import { universal } from '../commands/options/universal.js';
import type { Typed, TypedLine } from '../commands/parse-input.js';
import { extraWords } from './extra-words.js';
import { readTyped } from './read-typed.js';

/** A command line that names a command: which one, under which words, with what typed. */
export type Request = {
  readonly words: string;
  readonly command: Command;
  readonly typed: TypedLine;
  /** The options of every command, wherever they stood. */
  readonly universal: Typed;
};

export function rootNode(version: string): Commander {
  const root = new Commander('btcli')
    .description('The Bittensor command line')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .exitOverride();
  for (const spec of Object.values(universal)) root.addOption(optionNode(spec).hideHelp());
  return root;
}

export function groupNode(
  name: string,
  summary: string,
  commands: readonly Commander[],
): Commander {
  const node = new Commander(name)
    .description(summary)
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .exitOverride();
  for (const spec of Object.values(universal)) node.addOption(optionNode(spec).hideHelp());
  for (const command of commands) node.addCommand(command);
  return node;
}

export function commandNode(
  words: string,
  command: Command,
  found: (request: Request) => void,
): Commander {
  const node = new Commander(command.name.split(' ').at(-1))
    .description(command.summary)
    .helpOption('-h, --help', 'print help')
    .allowExcessArguments(true)
    .exitOverride();
  node.usage([...command.arguments.map(argumentTerm), '[options]'].join(' '));
  for (const spec of command.arguments) node.addArgument(argumentNode(spec));
  for (const spec of Object.values(command.options)) node.addOption(optionNode(spec));
  for (const spec of Object.values(universal)) {
    node.addOption(optionNode(spec).helpGroup('Options of every command:'));
  }
  refuseBothWays(node, Object.values(command.options));
  const examples = command.examples.map((line) => `  btcli ${line}`).join('\n');
  node.addHelpText('after', `\nExamples:\n${examples}`);
  const takesAll = command.arguments.some(({ variadic }) => variadic);
  return node.action(() => {
    const typed = { options: readTyped(command.options, node.opts()), words: node.args };
    if (!takesAll && typed.words.length > command.arguments.length) {
      node.error(extraWords(words, command, typed), { code: 'commander.excessArguments' });
    }
    found({ words, command, typed, universal: readTyped(universal, node.optsWithGlobals()) });
  });
}

/** The code of the complaint about an option and its negation on one line. */
export const BOTH_WAYS = 'btcli.bothWays';

/** Commander lets the last of `--x` and `--no-x` win, and what was meant is not known. */
function refuseBothWays(node: Commander, specs: readonly OptionSpec<unknown>[]): void {
  const negated = new Map(specs.map(({ flags, negates }) => [new Option(flags).long, negates]));
  for (const negation of node.options.filter(({ negate }) => negate)) {
    const name = negated.get(negation.long) ?? negation.long?.replace('--no-', '--');
    const plain = node.options.find(({ long }) => long === name);
    const seen = new Set<Option>();
    for (const option of plain ? [plain, negation] : []) {
      node.on(`option:${option.name()}`, () => {
        if (seen.add(option).size < 2) return;
        node.error(`error: ${name} and ${negation.long} exclude each other`, { code: BOTH_WAYS });
      });
    }
  }
}

function argumentTerm({ name, required, variadic }: ArgumentSpec<string, unknown>): string {
  const word = variadic ? `${name}...` : name;
  return required ? `<${word}>` : `[${word}]`;
}

/** Optional for commander in any case: what is missing is refused together with missing options. */
const argumentNode = (spec: ArgumentSpec<string, unknown>): Argument =>
  new Argument(
    `[${spec.name}${spec.variadic ? '...' : ''}]`,
    spec.summary + (spec.required ? ' (required)' : ''),
  );

function optionNode(spec: OptionSpec<unknown>): Option {
  const sources = [
    spec.required && 'required',
    spec.fallback !== undefined && `default: ${spec.fallback}`,
    spec.env && `env: ${spec.env}`,
  ].filter(Boolean);
  const suffix = sources.length > 0 ? ` (${sources.join(', ')})` : '';
  return new Option(spec.flags, spec.summary + suffix);
}
