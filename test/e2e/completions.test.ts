import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { outline } from '../../completions/outline.js';
import { skipSuite } from '../support/skip.js';

const folder = fileURLToPath(new URL('../../dist/completions/', import.meta.url));
const hasBash = spawnSync('bash', ['--version']).status === 0;

/** What bash offers after these words; the last one is being typed. */
function offered(...words: readonly string[]): readonly string[] {
  const script = `source ${folder}btcli.bash; COMP_WORDS=(btcli "$@"); COMP_CWORD=$#; _btcli; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = spawnSync('bash', ['-c', script, 'bash', ...words], { encoding: 'utf8' });
  return stdout.split('\n').filter(Boolean);
}

const TITLE = 'bash completes what the program has';
if (hasBash) {
  describe(TITLE, () => {
    test.each([
      [['wal'], ['wallet']],
      [['wallet', 'tr'], ['transfer']],
      [['wallet', 'transfer', '--am'], ['--amount']],
      [['wallet', 'balance', '--network', 'em'], ['embedded']],
      [['localnet', 'start', '--block-time', '2'], ['250ms']],
      [['localnet', 'runt'], ['runtime']],
      [
        ['localnet', 'runtime', ''],
        ['list', 'add', 'remove'],
      ],
      [['localnet', 'runtime', 'add', '--js'], ['--json']],
      [['nonsense', ''], []],
    ])('%j', (words, expected) => {
      expect(offered(...words)).toEqual(expected);
    });
  });
} else {
  skipSuite(TITLE, 'bash is not here');
}

describe('every shell knows every command and every option', () => {
  it.each(['btcli.bash', '_btcli', 'btcli.fish'])('%s', async (file) => {
    const script = readFileSync(folder + file, 'utf8');
    for (const entry of await outline()) {
      expect(script).toContain(entry.name);
      const commands = 'command' in entry ? [entry.command] : entry.commands;
      for (const { name: command, options } of commands) {
        for (const word of command.split(' ')) expect(script).toContain(word);
        const long = options.flatMap(({ names }) => names).filter((flag) => flag.startsWith('--'));
        for (const flag of long) expect(script).toContain(flag.slice(2));
      }
    }
  });
});
