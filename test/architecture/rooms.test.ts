import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allImports, type Import, roomOf } from '../support/imports.js';

const imports = allImports();
const inside = imports.filter(({ target }) => /^(src|bin|completions)\//.test(target));
const packages = imports.filter((entry) => !inside.includes(entry));
const told = ({ file, target, kind }: Import) => `${file} (${kind}) -> ${target}`;

/** Which rooms a room may open. A room that is not listed may open none. */
const doors: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  units: ['errors'],
  catalogue: ['errors'],
  format: ['units', 'errors'],
  disk: [],
  config: ['units', 'errors', 'lock', 'disk'],
  wallet: ['units', 'errors', 'lock', 'disk'],
  addresses: ['units', 'errors', 'lock', 'disk'],
  chain: ['units', 'errors', 'catalogue', 'timelock'],
  economy: ['units'],
  consensus: ['units', 'errors'],
  timelock: ['units', 'errors'],
  quotes: ['units', 'economy', 'chain'],
  lock: ['errors'],
  localnet: ['units', 'errors', 'economy', 'consensus', 'timelock', 'lock', 'disk'],
  terminal: ['format'],
  paths: [],
  'piped-line': ['errors'],
  'named-file': ['errors'],
  'kept-subnets': [],
  reach: [],
  journal: ['disk', 'errors', 'format', 'lock', 'units'],
  prompts: ['errors', 'terminal'],
  here: ['chain', 'config', 'paths', 'terminal'],
  connections: ['chain', 'errors', 'localnet', 'paths'],
  context: [
    'addresses',
    'chain',
    'format',
    'here',
    'journal',
    'localnet',
    'prompts',
    'reach',
    'wallet',
  ],
  'open-context': [
    'addresses',
    'chain',
    'config',
    'connections',
    'context',
    'errors',
    'format',
    'here',
    'journal',
    'localnet',
    'named-file',
    'paths',
    'piped-line',
    'prompts',
    'reach',
    'terminal',
    'wallet',
  ],
  commands: [
    'addresses',
    'catalogue',
    'chain',
    'config',
    'consensus',
    'context',
    'economy',
    'errors',
    'format',
    'journal',
    'paths',
    'quotes',
    'reach',
    'timelock',
    'units',
    'wallet',
  ],
  program: [
    'commands',
    'config',
    'context',
    'errors',
    'format',
    'kept-subnets',
    'open-context',
    'paths',
    'terminal',
    'units',
  ],
  bin: ['kept-subnets', 'paths', 'program'],
};

/** Which rooms may name a library; all others do without it. */
const owners: readonly (readonly [library: RegExp, rooms: readonly string[]])[] = [
  [/^@polkadot\/(api|rpc-provider|types)/, ['chain']],
  [/^@polkadot\/keyring/, ['wallet']],
  [/^@polkadot\/(util|util-crypto)/, ['wallet', 'chain', 'localnet', 'consensus']],
  [/^@polkadot-api\/substrate-bindings$/, ['localnet']],
  [/^@polkadot-api\/merkleize-metadata$/, ['chain', 'localnet']],
  [/^ws$/, ['localnet', 'chain']],
  [/^fzstd$/, ['localnet']],
  [/^@noble\/(ciphers|post-quantum)\//, ['chain', 'localnet']],
  [/^@noble\/curves\//, ['localnet', 'timelock', 'wallet']],
  [/^@noble\/hashes\//, ['chain']],
  [/^(@scure\/sr25519|@polkadot\/wasm-crypto)$/, ['wallet']],
  [/^(inquirer|@inquirer)/, ['prompts']],
  [/^(chalk|cli-table3|ora|string-width)$/, ['format']],
  [/^(csv-stringify\/sync|markdown-table|jq-web)$/, ['format']],
  [/^yaml$/, ['format', 'commands']],
  [/^typebox(\/value)?$/, ['format', 'commands']],
  [/^commander$/, ['program']],
  [/^(@node-rs\/argon2|libsodium-wrappers-sumo)$/, ['wallet']],
  [/^node:/, []],
];

/** Libraries that a command may do without, each loaded by the one file that uses it. */
const loadedWhenNeeded = new Set([
  '@node-rs/argon2',
  'libsodium-wrappers-sumo',
  '@polkadot-api/merkleize-metadata',
  '@noble/ciphers/chacha.js',
  '@noble/post-quantum/ml-kem.js',
]);

describe('a stranger finds every concern in its room', () => {
  it('opens no door upward: a service never reaches the terminal or a command', () => {
    const wrong = inside.filter(({ file, target }) => {
      const [from, to] = [roomOf(file), roomOf(target)];
      return from !== to && !(doors[from] ?? []).includes(to);
    });
    expect(wrong.map(told)).toEqual([]);
  });

  it('keeps each library behind the room that owns it', () => {
    const wrong = packages.filter(({ file, target }) => {
      const owner = owners.find(([library]) => library.test(target));
      if (!owner) return true;
      const [, rooms] = owner;
      return rooms.length > 0 && !rooms.includes(roomOf(file));
    });
    expect(wrong.map(told)).toEqual([]);
  });

  it('describes answers in the schema files alone, which no command loads by itself', () => {
    const describes = (path: string) =>
      path.startsWith('src/format/schema/pieces.ts') || /^src\/commands\/.*schema\.ts$/.test(path);
    const wrong = imports.filter(
      ({ file, target, kind }) =>
        kind === 'static' && (target === 'typebox' || describes(target)) && !describes(file),
    );
    expect(wrong.map(told)).toEqual([]);
  });

  it('lets units stand on Node alone', () => {
    const wrong = packages.filter(
      ({ file, target }) => roomOf(file) === 'units' && !target.startsWith('node:'),
    );
    expect(wrong.map(told)).toEqual([]);
  });

  it('loads on demand in named places only', () => {
    const places = new Set([
      'bin/cli.ts',
      'src/commands/index.ts',
      'src/chain/reads/beacon.ts',
      'src/connections.ts',
      'src/open-context.ts',
      'src/commands/road/outcome.ts',
      'src/here.ts',
      'src/format/draw-answer.ts',
      'src/localnet/builtin/pallets/drand/timelock.ts',
      'src/localnet/localnet.ts',
      'src/program/run.ts',
      'src/program/shape.ts',
    ]);
    const isSchema = ({ file, target }: Import) =>
      file.startsWith('src/commands/') && target === `${dirname(file)}/schema.ts`;
    const wrong = imports.filter(
      ({ file, kind, target }) =>
        kind === 'dynamic' &&
        !places.has(file) &&
        !isSchema({ file, kind, target }) &&
        !loadedWhenNeeded.has(target),
    );
    expect(wrong.map(told)).toEqual([]);
  });
});

describe('help, a list of wallets or a typing error never waits for a heavy library', () => {
  const reachable = closure(['bin/main.ts', 'src/commands/wallet/index.ts', 'src/wallet/store.ts']);

  it('reaches only commander and the table drawing without being asked for a chain or a secret', () => {
    const named = packages
      .filter(({ file, kind }) => kind === 'static' && reachable.has(file))
      .map(({ target }) => target)
      .filter((target) => !target.startsWith('node:'));
    expect([...new Set(named)].sort()).toEqual([
      'chalk',
      'cli-table3',
      'commander',
      'string-width',
    ]);
  });

  it('answers what was known when it was built on Node alone', () => {
    const launcher = closure(['bin/cli.ts']);
    const named = packages.filter(({ file, kind }) => kind === 'static' && launcher.has(file));
    expect(named.map(({ target }) => target).every((target) => target.startsWith('node:'))).toBe(
      true,
    );
    expect([...launcher].sort()).toEqual([
      ...['bin/cli.ts', 'bin/complete.ts', 'bin/known-text.ts', 'bin/write-now.ts'],
      ...['src/kept-subnets.ts', 'src/paths.ts'],
    ]);
  });

  it('walks a closure that really contains the program', () => {
    expect(reachable.has('src/program/run.ts')).toBe(true);
    expect(reachable.has('src/commands/wallet/transfer/plan.ts')).toBe(true);
  });

  function closure(roots: readonly string[]): ReadonlySet<string> {
    const seen = new Set(roots);
    for (const file of seen) {
      for (const { file: from, target, kind } of inside) {
        if (from === file && kind === 'static') seen.add(target);
      }
    }
    return seen;
  }

  it('opens the embedded chain without the curve that sealed weights need', () => {
    const reached = new Set(['src/localnet/localnet.ts']);
    for (const file of reached) {
      for (const { target } of imports.filter(
        (each) => each.file === file && each.kind === 'static',
      ))
        reached.add(target);
    }
    expect(reached.size).toBeGreaterThan(300);
    expect([...reached].filter((target) => target.startsWith('@noble/curves/'))).toEqual([]);
  });
});
