import { CommanderError } from 'commander';
import { nearestName } from '../units/nearest-name.js';
import type { Glance } from './manner.js';
import { readLine } from './read-line.js';
import { buildTree, buildTreeOfOne, type Request, type Tree } from './tree.js';

/** What a line asks for. With an error where commander could not read it. */
export type ReadRequest = {
  readonly tree: Tree;
  readonly help?: string | undefined;
  readonly request?: Request | undefined;
  readonly error?: CommanderError;
};

/** Reads a line against the commands; one that does not begin with any of their words is wrong at once. */
export async function readRequest(
  argv: readonly string[],
  { words }: Glance,
  version: string,
  isPlain: boolean,
): Promise<ReadRequest> {
  let request: Request | undefined;
  const found = (one: Request) => {
    request = one;
  };
  const tree =
    (isPlain ? undefined : await buildTreeOfOne(words, version, found)) ??
    (await buildTree(words, version, found));
  try {
    const help = await readLine(tree.root, argv);
    const unknown = help === undefined ? undefined : unknownWord(tree, words);
    return unknown ? { tree, help, error: unknown } : { tree, help, request };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { tree, error };
  }
}

/** Commander shows the help of a group, or of all there is, for a word that it does not know there. */
function unknownWord({ root }: Tree, words: readonly string[]): CommanderError | undefined {
  let node = root;
  for (const word of words) {
    const names = node.commands.map((each) => each.name());
    if (names.length === 0) return undefined;
    const next = node.commands[names.indexOf(word)];
    if (next === undefined) return unknownCommand(word, names);
    node = next;
  }
  return undefined;
}

function unknownCommand(word: string, names: readonly string[]): CommanderError {
  const near = nearestName(word, names);
  const meant = near === undefined ? '' : `\n(Did you mean ${near}?)`;
  const message = `error: unknown command '${word}'${meant}`;
  return new CommanderError(1, 'commander.unknownCommand', message);
}
