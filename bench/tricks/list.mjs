// What of the source is another text without each trick for speed, and the command that shows what the
// trick gains; of one file and command in the order in which its comments stand there. The file it lives in says that in a comment's first line; what gains less than 5 % leaves.

/** A trick must leave so much at most of what its command takes without it. */
export const MOST = 0.95;

export const tricks = [
  {
    file: 'scripts/build/known-texts.ts',
    job: '`wallet --help`',
    without: [['bin/known-text.ts', 'if (env.BTCLI_PLAIN) return false;', 'return false;']],
  },
  {
    file: 'scripts/build/packs.mjs',
    job: '`wallet list`',
    without: [
      [
        'scripts/build/packs.mjs',
        "? 'core' : packOf(",
        "&& name === main ? 'core' : (({ name }) => name)(",
      ],
    ],
  },
  {
    file: 'scripts/build/late.mjs',
    job: '`wallet list`',
    without: [['scripts/build/late.mjs', "'node_modules/chalk/source/index.js',", '']],
  },
  {
    file: 'scripts/build/late.mjs',
    job: '`wallet new-hotkey`',
    without: [['scripts/build/late.mjs', "'src/wallet/signer.ts',", '']],
  },
  {
    file: 'scripts/build/code-cache.cjs',
    job: '`wallet list`',
    without: [['scripts/build/code-cache.cjs', 'env.BTCLI_PLAIN || !base', 'true || !base']],
  },
  {
    file: 'scripts/build/lazy-builtins.mjs',
    job: '`wallet list`',
    without: [['scripts/build/lazy-builtins.mjs', 'SLOW.test(name) ||', '']],
  },
  {
    file: 'scripts/build/lazy-builtins.mjs',
    job: '`wallet balance`',
    without: [['scripts/build.mjs', '    plainSockets,\n', '']],
  },
  {
    file: 'scripts/build/alone.mjs',
    job: '`wallet list`',
    without: [['src/program/run.ts', 'Boolean(terminal.env.BTCLI_PLAIN)', 'true']],
  },
  {
    file: 'bin/answer-outlet.ts',
    job: '`wallet list`',
    without: [['bin/answer-outlet.ts', 'to === undefined', 'to !== null']],
  },
  {
    file: 'bin/main.ts',
    job: '`wallet list`',
    without: [
      [
        'bin/main.ts',
        'const words = argv.slice(2);',
        'const words = argv.slice(2);\nvoid [process.stdin, process.stdout, process.stderr];',
      ],
    ],
  },
  {
    file: 'src/format/order.ts',
    job: '`wallet list`',
    without: [
      [
        'src/format/order.ts',
        'collator: Intl.Collator | undefined;',
        "collator: Intl.Collator | undefined = new Intl.Collator('en', { numeric: true });",
      ],
    ],
  },
  {
    file: 'src/wallet/quick-facts.ts',
    job: '`wallet list` of a thousand keys',
    without: [['src/wallet/store.ts', '(!isPlain && quickFacts(pair)) ||', '']],
  },
  {
    file: 'src/format/aligned-lines.ts',
    job: '`wallet list` of a thousand keys',
    without: [['src/format/table.ts', 'MANY_ROWS = 100;', 'MANY_ROWS = 1e9;']],
  },
  {
    file: 'scripts/build/slim-polkadot.mjs',
    job: 'a signed transfer',
    without: [['scripts/build.mjs', '    slimPolkadot,\n', '']],
  },
  {
    file: 'src/wallet/library-pair.ts',
    job: 'a signed transfer',
    without: [['src/wallet/library-pair.ts', 'ed25519.Point.BASE.precompute(3);', '']],
  },
  {
    file: 'src/wallet/pair-of-seed.ts',
    job: '`wallet new-hotkey`',
    without: [['src/wallet/keys.ts', 'isPlain || readyForPairs()', 'true || readyForPairs()']],
  },
  {
    file: 'src/wallet/derive.ts',
    job: '`wallet new-hotkey`',
    without: [
      [
        'src/wallet/derive.ts',
        "import { pbkdf2Sync } from 'node:crypto';",
        "import { pbkdf2Encode } from '@polkadot/util-crypto';\nconst pbkdf2Sync = (entropy: Uint8Array, salt: string, passes: number, ..._: unknown[]) => pbkdf2Encode(entropy, Buffer.from(salt), passes).password;",
      ],
    ],
  },
  {
    file: 'src/chain/state/table-state.ts',
    job: '`wallet balance`',
    without: [['src/chain/connect-reads.ts', '!identity ||', 'true || !identity ||']],
  },
  {
    file: 'src/chain/client/lazy-metadata.ts',
    job: 'a signed transfer',
    without: [
      ['src/chain/client/client.ts', 'if (metadata?.ready) decodeMetadataLazily(registry);', ''],
    ],
  },
  {
    file: 'src/chain/client/client.ts',
    job: 'a signed transfer',
    without: [['src/chain/client/client.ts', 'Metadata.prototype.getUniqTypes = () => [];', '']],
  },
  {
    file: 'src/chain/client/client.ts',
    job: 'a signed transfer',
    without: [['src/chain/client/client.ts', 'return new Client({', 'return new ApiPromise({']],
  },
  {
    file: 'src/chain/submission/final-block.ts',
    job: 'a signed transfer at 100 ms',
    without: [['src/chain/submission/final-block.ts', 'told?.hash === hash ? told :', '']],
  },
  {
    file: 'src/commands/road/turn.ts',
    job: 'a signed transfer at 100 ms',
    without: [['src/commands/road/road.ts', 'isAtOnce ? await', 'false ? await']],
  },
  {
    file: 'src/chain/provider/line.ts',
    job: '`weights show` at 100 ms',
    without: [['src/open-context.ts', '!isPlain &&', 'false &&']],
  },
];
