import type { Command as Commander } from 'commander';
import { alone } from '../commands/alone.js';
import { type Entry, type Group, groups, loadMap } from '../commands/index.js';
import { commandNode, groupNode, type Request, rootNode } from './nodes.js';
import type { Subject } from './output.js';

export type { Request } from './nodes.js';

/** The commander tree for one line, and what of the line names something: `wallet balance`, `wallet` or nothing. */
export type Tree = {
  readonly root: Commander;
  readonly words: string;
  readonly subject: Subject;
};

/**
 * The commander tree for one command line. Only the entry that the line names is loaded; the others
 * are known by name and summary, which is all that help needs.
 */
export async function buildTree(
  leading: readonly string[],
  version: string,
  found: (request: Request) => void,
  entries: Readonly<Record<string, Entry>> = groups,
): Promise<Tree> {
  const root = rootNode(version);
  const [first = '', ...rest] = leading;
  if (!Object.hasOwn(entries, first)) {
    const { helpMap } = await loadMap();
    root.configureHelp({ formatHelp: helpMap });
  }
  let words = '';
  let subject = { command: Object.hasOwn(entries, first) ? first : '', version: 1 };
  for (const [name, entry] of Object.entries(entries)) {
    if (name !== first) {
      root.addCommand(groupNode(name, entry.summary, []));
      continue;
    }
    const loaded = await entry.load();
    if ('command' in loaded) {
      subject = { command: name, version: loaded.command.version };
      root.addCommand(commandNode(name, loaded.command, found));
      continue;
    }
    const named = loaded.commands.find((command) => leads(rest, command.name));
    if (named) subject = { command: `${name} ${named.name}`, version: named.version };
    const inner = Object.keys(loaded.groups ?? {}).find((word) => word === rest[0]);
    if (inner !== undefined && !named) words = `${name} ${inner}`;
    root.addCommand(groupNode(name, entry.summary, nodesOf(name, loaded, found)));
  }
  return { root, words: words || subject.command, subject };
}

/**
 * The tree of a line that names a command which can be loaded alone: that command, and nothing beside
 * it. Undefined for every other line.
 */
export async function buildTreeOfOne(
  leading: readonly string[],
  version: string,
  found: (request: Request) => void,
): Promise<Tree | undefined> {
  const words = [3, 2, 1]
    .map((count) => leading.slice(0, count).join(' '))
    .find((name) => Object.hasOwn(alone, name));
  const load = words === undefined ? undefined : alone[words];
  if (words === undefined || load === undefined) return undefined;
  const command = await load();
  const branch = words
    .split(' ')
    .slice(0, -1)
    .reduceRight((below, name) => groupNode(name, '', [below]), commandNode(words, command, found));
  const root = rootNode(version).addCommand(branch);
  return { root, words, subject: { command: words, version: command.version } };
}

const leads = (words: readonly string[], name: string): boolean =>
  name.split(' ').every((word, at) => words[at] === word);

/** The commands of a group in their order; those with two words below the first of them. */
function nodesOf(
  name: string,
  { commands, groups: inner = {} }: Group,
  found: (request: Request) => void,
): readonly Commander[] {
  const nodes = commands.map((command): [string, Commander] => [
    command.name,
    commandNode(`${name} ${command.name}`, command, found),
  ]);
  const below = (word: string) => nodes.filter(([words]) => words.startsWith(`${word} `));
  const plain = nodes.filter(([words]) => !words.includes(' '));
  return [
    ...plain.map(([, node]) => node),
    ...Object.entries(inner).map(([word, summary]) =>
      groupNode(
        word,
        summary,
        below(word).map(([, node]) => node),
      ),
    ),
  ];
}
