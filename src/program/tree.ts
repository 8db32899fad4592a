import { Command as Commander, Option } from 'commander';
import type { Command, OptionSpec } from '../commands/define.js';
import { type Group, groups } from '../commands/index.js';
import { universal } from '../commands/options/universal.js';
import { readTyped, type Typed } from './input.js';

/** A command line that names a command: which one, under which words, with which typed options. */
export type Request = {
  readonly words: string;
  readonly command: Command;
  readonly typed: Typed;
};

/**
 * The commander tree for one command line. Only the group that the line names is loaded; the others
 * are known by name and summary, which is all that help needs.
 */
export async function buildTree(
  argv: readonly string[],
  version: string,
  found: (request: Request) => void,
): Promise<Commander> {
  const root = new Commander('btcli')
    .description('The Bittensor command line')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .exitOverride();
  for (const spec of Object.values(universal)) root.addOption(optionNode(spec).hideHelp());
  const named = argv.find((word) => !word.startsWith('-'));
  for (const [name, group] of Object.entries(groups)) {
    root.addCommand(await groupNode(name, group, name === named, found));
  }
  root.addHelpText('after', rootHelp);
  return root;
}

async function groupNode(
  name: string,
  group: Group,
  loaded: boolean,
  found: (request: Request) => void,
): Promise<Commander> {
  const node = new Commander(name)
    .description(group.summary)
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .exitOverride();
  for (const spec of Object.values(universal)) node.addOption(optionNode(spec).hideHelp());
  if (!loaded) return node;
  const { commands } = await group.load();
  for (const command of commands) node.addCommand(commandNode(name, command, found));
  return node;
}

function commandNode(
  group: string,
  command: Command,
  found: (request: Request) => void,
): Commander {
  const words = `${group} ${command.name}`;
  const node = new Commander(command.name)
    .description(command.summary)
    .helpOption('-h, --help', 'print help')
    .allowExcessArguments(false)
    .exitOverride();
  for (const spec of Object.values(command.options)) node.addOption(optionNode(spec));
  for (const spec of Object.values(universal)) {
    node.addOption(optionNode(spec).helpGroup('Options of every command:'));
  }
  const examples = command.examples.map((line) => `  btcli ${line}`).join('\n');
  node.addHelpText('after', `\nExamples:\n${examples}`);
  return node.action(() =>
    found({ words, command, typed: readTyped(command.options, node.opts()) }),
  );
}

function optionNode(spec: OptionSpec<unknown>): Option {
  const sources = [
    spec.required && 'required',
    spec.fallback !== undefined && `default: ${spec.fallback}`,
    spec.env && `env: ${spec.env}`,
  ].filter(Boolean);
  const suffix = sources.length > 0 ? ` (${sources.join(', ')})` : '';
  return new Option(spec.flags, spec.summary + suffix);
}

const rootHelp = `
Start without a network, on the embedded chain:
  btcli wallet create --wallet alice
  btcli wallet faucet --wallet alice --network embedded
  btcli wallet balance --wallet alice --network embedded

Exit status: 0 done, 1 a bug, 2 bad input, 3 declined or refused before signing,
4 failed on chain, 5 unseen (it may still land), 6 chain unreachable,
7 a check found something, 130 interrupted before anything was sent.`;
