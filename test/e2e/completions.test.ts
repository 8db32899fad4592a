import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, test } from 'vitest';
import { outline } from '../../src/commands/completion/outline.js';
import { entry } from '../support/cli.js';
import { asTheSuiteRuns } from '../support/plain.js';
import { skipSuite } from '../support/skip.js';

const folder = fileURLToPath(new URL('../../dist/completions/', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'btcli-shells-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const put = (path: string, text: string) => {
  mkdirSync(join(home, path, '..'), { recursive: true });
  writeFileSync(join(home, path), text);
};
put('bin/btcli', `#!/bin/sh\nexec ${process.execPath} ${entry} "$@"\n`);
chmodSync(join(home, 'bin/btcli'), 0o755);
put('.bittensor/wallets/alice/hotkeys/rig1', '{}');
put('.bittensor/wallets/alice/hotkeys/rig1pub.txt', '{}');
put('.bittensor/wallets/miner/hotkeys/$(touch evil)', '{}');
put('.bittensor/wallets/miner/hotkeys/first', '{}');
put(
  '.config/btcli/addresses.json',
  '{"version":1,"entries":[{"name":"exchange"},{"name":"$(id)"}]}',
);
const mine = { genesis: `0x${'5'.repeat(64)}`, urls: ['ws://127.0.0.1:1'], archive: [] };
put('.config/btcli/config.json', JSON.stringify({ version: 1, networks: { mine } }));
const subnets = (network: string, rows: string) =>
  put(`.cache/btcli/subnets/0x${network}.json`, `{"network":"${network}","subnets":${rows}}`);
subnets('finney', '[[0,"root"],[4,"Targon"],[64,"Chu`tes"]]');
subnets('test', '[[0,"root"],[7,"elsewhere"]]');

const env = {
  ...asTheSuiteRuns,
  PATH: `${join(home, 'bin')}:${process.env.PATH}`,
  HOME: home,
  TERM: 'dumb',
};
const has = (shell: string) => spawnSync(shell, ['--version']).status === 0;
const run = (shell: string, words: readonly string[]) =>
  spawnSync(shell, words, { env, encoding: 'utf8', cwd: home, timeout: 30_000 }).stdout;

/** What a shell must offer for a line; the last word is being typed. */
const offers: readonly (readonly [line: string, offered: readonly string[]])[] = [
  ['wal', ['wallet']],
  ['wallet tr', ['transfer']],
  ['wallet transfer --am', ['--amount']],
  ['wallet balance --network em', ['embedded']],
  ['wallet balance --network mi', ['mine']],
  ['wallet balance --wallet al', ['alice']],
  ['wallet show -w mi', ['miner']],
  ['stake add --wallet miner --hotkey ', ['first']],
  ['wallet new-hotkey --wallet alice --hotkey r', ['rig1']],
  ['wallet transfer --dest ex', ['exchange']],
  ['wallet transfer --dest alice/', ['alice/rig1']],
  ['stake add --netuid 6', ['64']],
  ['stake add --network test --netuid 7', ['7']],
  ['config set tol', ['tolerance']],
  ['subnet hyperparameters set immunity', ['immunity_period=']],
  ['localnet start --block-time 2', ['250ms']],
  ['localnet runtime re', ['remove']],
  ['localnet runtime add --js', ['--json']],
  ['help exit', ['exit-codes']],
  ['network show em', ['embedded']],
  ['network remove mi', ['mine']],
  ['network latency mi', ['mine']],
  ['network latency em', []],
  ['addresses remove ex', ['exchange']],
  ['subnet hyperparameters get immunity', ['immunity_period']],
  ['completion f', ['fish']],
  ['nonsense x', []],
];

const inBash = (line: string) =>
  run('bash', [
    '-c',
    `source ${folder}btcli.bash; COMP_WORDS=(btcli "$@"); COMP_CWORD=$#; _btcli; printf '%s\\n' "\${COMPREPLY[@]}"`,
    ...['bash', ...line.split(' ')],
  ]);

const inFish = (line: string) =>
  run('fish', ['--no-config', '-c', `source ${folder}btcli.fish; complete -C 'btcli ${line}'`])
    .split('\n')
    .map((row) => row.split('\t')[0] ?? '')
    .join('\n');

/** A zsh at a terminal of its own, which is asked by the key that people press. */
const inZsh = (line: string) => {
  const script = `zmodload zsh/zpty; zpty z zsh -f -i
zpty -w z "PS1=; fpath=(${folder} \\$fpath); autoload -Uz compinit; compinit -D -u; show() { zle complete-word; print -r -- \\"<<\\$BUFFER>>\\"; zle kill-buffer; }; zle -N show; bindkey '^X' show; print rea''dy"
zpty -r z seen '*ready*'
zpty -n -w z $'btcli ${line}\\C-x'
zpty -r z seen '*<<*>>*'; print -r -- "$seen"; zpty -d z`;
  return (
    /<<btcli (.*)>>/
      .exec(run('zsh', ['-f', '-c', script]))?.[1]
      ?.trim()
      .split(' ')
      .at(-1) ?? ''
  );
};

const shells: readonly (readonly [string, (line: string) => string])[] = [
  ['bash', inBash],
  ['zsh', inZsh],
  ['fish', inFish],
];
for (const [shell, offered] of shells) {
  const title = `${shell} completes commands, options and what this machine knows`;
  if (!has(shell)) {
    skipSuite(title, `${shell} is not here`);
    continue;
  }
  describe(title, () => {
    test.each(offers.filter(([, words]) => shell !== 'zsh' || words.length > 0))(
      '%s',
      (line, words) => {
        const found = offered(line).split('\n').filter(Boolean);
        expect(found.map((word) => word.trim()).sort()).toEqual([...words].sort());
      },
    );
  });
}

it('runs nothing that a file is called, in any shell', () => {
  for (const [shell, offered] of shells.filter(([name]) => has(name))) {
    offered('stake add --wallet miner --hotkey ');
    expect(run('ls', [home]), shell).not.toContain('evil');
  }
});

describe('what only files know is told by the launcher alone', () => {
  test.each([
    ['network', 'mine\n'],
    ['account', 'exchange\n'],
    ['netuid finney', '0\troot\n4\tTargon\n64\tChu tes\n'],
    ['netuid nowhere', ''],
    ['nonsense', ''],
  ])('btcli __complete %s', (words, told) => {
    expect(run(join(home, 'bin/btcli'), ['__complete', ...words.split(' ')])).toBe(told);
  });
});

describe('every shell knows every command and every option', () => {
  it.each([
    ['bash', 'btcli.bash'],
    ['zsh', '_btcli'],
    ['fish', 'btcli.fish'],
  ])('%s', async (shell, file) => {
    const script = readFileSync(folder + file, 'utf8');
    expect(run(join(home, 'bin/btcli'), ['completion', shell])).toBe(script);
    const { common, entries } = await outline();
    for (const each of entries) {
      expect(script).toContain(each.name);
      const commands = 'command' in each ? [each.command] : each.commands;
      for (const { name: command, options } of commands) {
        for (const word of command.split(' ')) expect(script).toContain(word);
        const names = [...common, ...options].flatMap((option) => option.names);
        const long = names.filter((flag) => flag.startsWith('--'));
        for (const flag of long) expect(script).toContain(flag.slice(2));
      }
    }
  });
});
