import { CommanderError } from 'commander';
import { groups } from '../commands/index.js';
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
    return isHelpOfNothing(tree, words, help)
      ? { tree, help, error: unknownCommand(words) }
      : { tree, help, request };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { tree, error };
  }
}

/** Commander shows the help of all commands for one that it does not know. */
const isHelpOfNothing = ({ subject }: Tree, words: readonly string[], help: string | undefined) =>
  help !== undefined && words.length > 0 && subject.command === '';

function unknownCommand([first = '']: readonly string[]): CommanderError {
  const near = nearestName(first, Object.keys(groups));
  const meant = near === undefined ? '' : `\n(Did you mean ${near}?)`;
  const message = `error: unknown command '${first}'${meant}`;
  return new CommanderError(1, 'commander.unknownCommand', message);
}
