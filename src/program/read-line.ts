import { type Command as Commander, CommanderError } from 'commander';

/**
 * Lets commander read the line; the text it shows when help or the version was asked for. Text is as
 * wide as the terminal unless a width is given.
 */
export async function readLine(
  tree: Commander,
  argv: readonly string[],
  width?: number,
): Promise<string | undefined> {
  let shown: string | undefined;
  const collect = (text: string) => {
    shown = (shown ?? '') + text;
  };
  const silent = { writeOut: collect, writeErr: () => {}, outputError: () => {} };
  const sized = width === undefined ? {} : { getOutHelpWidth: () => width };
  for (const node of allNodes(tree)) node.configureOutput({ ...silent, ...sized });
  try {
    await tree.parseAsync(argv.length > 0 ? [...argv] : ['--help'], { from: 'user' });
  } catch (reason) {
    if (!(reason instanceof CommanderError && reason.exitCode === 0)) throw reason;
  }
  return shown;
}

const allNodes = (node: Commander): readonly Commander[] => [
  node,
  ...node.commands.flatMap(allNodes),
];
