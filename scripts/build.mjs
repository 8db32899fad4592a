// Bundles the program into dist/: a small launcher, and packs of everything that loads on demand.
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { aloneCommands, commandPlaces } from './build/alone.mjs';
import { lateEntries } from './build/late.mjs';
import { writeLauncher } from './build/launcher.mjs';
import { commanderWithoutPrograms, plainSockets } from './build/lazy-builtins.mjs';
import { writeLicences } from './build/licences.mjs';
import { contentsOf, packsOf } from './build/packs.mjs';
import { slimPolkadot, writeCryptoWasm } from './build/slim-polkadot.mjs';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = `${root}dist`;
const { version } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));

/** jq finds its WebAssembly beside itself, so both lie in dist/ as they are instead of in a pack. */
const jqAsItIs = {
  name: 'jq',
  setup: (bundle) =>
    bundle.onResolve({ filter: /^jq-web$/ }, () => ({ path: './jq.cjs', external: true })),
};
const common = {
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // A native library cannot be bundled; it is optional and looked up when it is needed.
  external: ['@node-rs/argon2'],
  logLevel: 'warning',
};
// CommonJS dependencies ask for Node's own modules by require.
const requires = {
  js: "import { createRequire as btcliRequire } from 'node:module';const require = btcliRequire(import.meta.url);",
};

rmSync(outdir, { recursive: true, force: true });
mkdirSync(`${outdir}/packs`, { recursive: true });
// A folder of its own: what lies in it is CommonJS unless its name says otherwise.
writeFileSync(`${outdir}/package.json`, '{"type":"commonjs"}\n');

// What the build itself, the demo and the bench run.
await build({
  ...common,
  entryPoints: {
    completions: 'completions/write.ts',
    reference: 'docs/write.ts',
    'known-texts': 'scripts/build/known-texts.ts',
    'demo-check': 'scripts/demo/check.ts',
    places: 'places',
  },
  plugins: [jqAsItIs, commandPlaces(root)],
  outdir: `${outdir}/tools`,
  outExtension: { '.js': '.mjs' },
  banner: requires,
});
const tool = (name) => import(pathToFileURL(`${outdir}/tools/${name}.mjs`).href);
const { places } = await tool('places');

const bundle = await build({
  ...common,
  entryPoints: { main: 'bin/main.ts', ...lateEntries },
  outdir,
  write: false,
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [
    jqAsItIs,
    commanderWithoutPrograms,
    plainSockets,
    slimPolkadot,
    aloneCommands(await places()),
  ],
  metafile: true,
});
const packs = await packsOf(bundle, 'main.js');
for (const { name, text } of packs) await writeFile(`${outdir}/packs/${name}.js`, text, 'latin1');
await writeLauncher({ root, outfile: `${outdir}/cli.js`, main: 'core#main.js', packs });

// What a fork reads its origin with, and argon2 without native code, run in threads: each of them starts from a
// file of its own.
const workers = await build({
  absWorkingDir: root,
  entryPoints: ['src/localnet/fork/origin-worker.mjs', 'src/wallet/argon2-worker.mjs'],
  outdir,
  entryNames: '[name]',
  outExtension: { '.js': '.mjs' },
  ...{ bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'warning' },
  banner: {
    js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
  },
  metafile: true,
});
await writeCryptoWasm(`${outdir}/crypto.wasm`);
const jqFolder = dirname(require.resolve('jq-web'));
await copyFile(join(jqFolder, 'jq.js'), `${outdir}/jq.cjs`);
await copyFile(join(jqFolder, 'jq.wasm'), `${outdir}/jq.wasm`);
writeLicences({
  root,
  outfile: `${outdir}/THIRD-PARTY-LICENSES`,
  metafiles: [bundle.metafile, workers.metafile],
  copied: ['jq-web', '@polkadot/wasm-crypto-wasm'],
  within: {
    'jq, in jq-web': 'scripts/build/licences/jq.txt',
    'Oniguruma, in jq-web': 'scripts/build/licences/oniguruma.txt',
    'Emscripten, in jq-web': 'node_modules/jq-web/emsdk/LICENSE',
  },
});

// Completions, reference pages and help come from the very definitions that were just bundled.
await (await tool('completions')).writeCompletions(`${outdir}/completions`);
await (await tool('reference')).writeReference(`${outdir}/reference`);
await (await tool('known-texts')).writeKnownTexts(`${outdir}/texts`, version);
await writeFile(`${outdir}/tools/packs.json`, JSON.stringify(contentsOf(packs, bundle.metafile)));
const kib = (bytes) => `${Math.round(bytes / 1024)} KiB`;
const sizeOf = (name) => packs.find((pack) => pack.name === name).text.length;
const all = packs.reduce((sum, { text }) => sum + text.length, 0);
console.log(
  `launcher ${kib(statSync(`${outdir}/cli.js`).size)}, core ${kib(sizeOf('core'))}, ${packs.length} packs of ${kib(all)}`,
);
