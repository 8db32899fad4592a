import { describe, expect, it } from 'vitest';
import { bashCompletion } from '../../src/commands/completion/bash.js';
import { outline } from '../../src/commands/completion/outline.js';
import { argument } from '../../src/commands/define/argument.js';
import { command } from '../../src/commands/define/command.js';
import { option, toggle } from '../../src/commands/define/option.js';
import type { Entry } from '../../src/commands/index.js';
import { parseInput } from '../../src/commands/parse-input.js';
import { recordView } from '../../src/format/view.js';
import { glanceAt } from '../../src/program/manner.js';
import { buildTree, type Request } from '../../src/program/tree.js';

const what = argument({
  name: 'what',
  summary: 'the thing',
  required: true,
  choices: ['error', 'hash'],
  parse: (text) => text.toUpperCase(),
});
const rest = argument({ name: 'rest', summary: 'more', variadic: true, parse: Number });
const explain = command({
  name: 'explain',
  summary: 'Explain things',
  effect: 'reads',
  arguments: [what, rest],
  options: {
    depth: option({ flags: '--depth <n>', summary: 'how deep', required: true, parse: BigInt }),
    all: toggle({ flags: '-a, --all', summary: 'all' }),
  },
  examples: ['explain error 1 2', 'explain hash'],
  run: async (input) => {
    const typed: { what: string; rest: readonly number[]; depth: bigint; all: boolean } = input;
    return typed;
  },
  view: () => recordView('', []),
  json: () => null,
});
const entries: Record<string, Entry> = {
  explain: { summary: 'Explain things', load: async () => ({ command: explain }) },
  wallet: { summary: 'Wallets', load: async () => ({ commands: [explain] }) },
};

async function read(line: string) {
  const argv = line.split(' ');
  let request: Request | undefined;
  const { root, words } = await buildTree(
    glanceAt(argv).words,
    '0',
    (found) => {
      request = found;
    },
    entries,
  );
  await root.parseAsync(argv, { from: 'user' });
  if (!request) throw new Error('no command was found');
  return { words, input: () => request && parseInput(request.command, request.typed, {}) };
}

describe('a word may stand for itself', () => {
  it('belongs to a command that has no group, wherever the options stand', async () => {
    const { words, input } = await read('-qv explain --json error 1 --depth 3 2 -a');
    expect(words).toBe('explain');
    expect(input()).toEqual({ what: 'ERROR', rest: [1, 2], depth: 3n, all: true });
  });

  it('belongs to a command of a group all the same', async () => {
    const { words, input } = await read('wallet -q explain error --depth 3');
    expect(words).toBe('wallet explain');
    expect(input()).toEqual({ what: 'ERROR', rest: [], depth: 3n, all: false });
  });

  it('is refused together with the missing options when it is missing', async () => {
    const { input } = await read('explain');
    expect(input).toThrow('missing <what> and --depth <n>');
  });

  it('is completed like an option', async () => {
    const script = bashCompletion(await outline(entries));
    expect(script).toContain("words='error hash --depth -a --all");
  });

  it('is shown in help as what it is', async () => {
    const { root } = await buildTree(['explain'], '0', () => {}, entries);
    const help = root.commands.find((node) => node.name() === 'explain')?.helpInformation();
    expect(help).toContain('Usage: btcli explain <what> [rest...] [options]');
    expect(help).toMatch(/what +the thing \(required\)/);
  });
});
