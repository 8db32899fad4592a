// Each trick for speed: the one file it lives in, whose comment says first what it gains of which command,
// and what of the source is another text without it. A trick that gains less than 5 % leaves.

/** A line that shows what a trick gains, by the name that comments call it by. */
export const jobs = {
  'wallet --help': { words: ['wallet', '--help'] },
  'wallet list': { words: ['wallet', 'list'], hotkeys: 1000 },
  'wallet new-hotkey': {
    words: ['wallet', 'new-hotkey', '--wallet', 'bench', '--json'],
    makesKey: true,
  },
  'wallet balance': { words: ['wallet', 'balance', '--json'], onChain: true, address: '--ss58' },
  'subnet show': { words: ['subnet', 'show', '--netuid', '2'], onChain: true },
  'weights show': { words: ['weights', 'show', '--netuid', '2', '--json'], onChain: true },
};

export const tricks = [
  {
    name: 'help written down at the build',
    file: 'scripts/build/known-texts.ts',
    job: 'wallet --help',
    without: [['bin/known-text.ts', 'if (env.BTCLI_PLAIN) return false;', 'return false;']],
  },
  {
    name: 'few packs of many chunks',
    file: 'scripts/build/packs.mjs',
    job: 'wallet list',
    without: [
      [
        'scripts/build/packs.mjs',
        "core.has(name) ? 'core'",
        "name === main ? 'core' : true ? name",
      ],
    ],
  },
  {
    name: 'compiled code is kept',
    file: 'scripts/build/code-cache.cjs',
    job: 'wallet list',
    without: [['scripts/build/code-cache.cjs', 'env.BTCLI_PLAIN || !base', 'true || !base']],
  },
  {
    name: 'parts of Node when they are used',
    file: 'scripts/build/lazy-builtins.mjs',
    job: 'wallet list',
    without: [['scripts/build/lazy-builtins.mjs', 'SLOW.test(name)', 'false']],
  },
  {
    name: 'a command without its group',
    file: 'scripts/build/alone.mjs',
    job: 'wallet list',
    without: [['src/program/run.ts', 'Boolean(terminal.env.BTCLI_PLAIN)', 'true']],
  },
  {
    name: 'streams when they are used',
    file: 'bin/main.ts',
    job: 'wallet list',
    without: [
      [
        'bin/main.ts',
        'const words = argv.slice(2);',
        'const words = argv.slice(2);\nvoid [process.stdin, process.stdout, process.stderr];',
      ],
    ],
  },
  {
    name: 'WebAssembly as it is',
    file: 'scripts/build/slim-polkadot.mjs',
    job: 'wallet new-hotkey',
    without: [
      ['scripts/build.mjs', 'commanderWithoutPrograms, slimPolkadot,', 'commanderWithoutPrograms,'],
    ],
  },
  {
    name: 'reading by a type table',
    file: 'src/chain/state/table-state.ts',
    job: 'wallet balance',
    without: [['src/chain/connect-reads.ts', '!identity || !table', 'true || !identity || !table']],
  },
  {
    name: 'a table of what reads ask for',
    file: 'src/chain/scale/short-table.ts',
    job: 'wallet balance',
    without: [
      ['src/chain/scale/short-table.ts', '(pallets.includes', "name !== '' || (pallets.includes"],
    ],
  },
  {
    name: 'long tables without the library',
    file: 'src/format/aligned-lines.ts',
    job: 'subnet show',
    without: [['src/format/table.ts', 'const MANY_ROWS = 100;', 'const MANY_ROWS = 1e9;']],
  },
  {
    name: 'first answers and metadata are kept',
    file: 'src/chain/provider/line.ts',
    job: 'weights show',
    without: [
      ['src/open-context.ts', '!terminal.env.BTCLI_PLAIN && !setting', 'false && !setting'],
    ],
  },
];
