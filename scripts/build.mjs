// Bundles bin/cli.ts into dist/: one small entry, and a chunk for everything that loads on demand.
import { rmSync } from 'node:fs';
import { chmod, copyFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = `${root}dist`;

/** jq finds its WebAssembly beside itself, so both lie in dist/ as they are instead of in a chunk. */
const jqAsItIs = {
  name: 'jq',
  setup: (bundle) =>
    bundle.onResolve({ filter: /^jq-web$/ }, () => ({ path: './jq.cjs', external: true })),
};

rmSync(outdir, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: {
    cli: 'bin/cli.ts',
    completions: 'completions/write.ts',
    reference: 'docs/write.ts',
    'demo-check': 'scripts/demo/check.ts',
  },
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  lineLimit: 200,
  // A native library cannot be bundled; it is optional and looked up when it is needed.
  external: ['@node-rs/argon2'],
  plugins: [jqAsItIs],
  // CommonJS dependencies ask for Node's own modules by require.
  banner: {
    js: "import { createRequire as btcliRequire } from 'node:module';const require = btcliRequire(import.meta.url);",
  },
  metafile: true,
  logLevel: 'warning',
});
// What a fork reads its origin with runs in a thread of its own, which starts from a file of its own.
await build({
  absWorkingDir: root,
  entryPoints: ['src/localnet/fork/origin-worker.mjs'],
  outfile: `${outdir}/origin-worker.mjs`,
  ...{ bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'warning' },
  banner: {
    js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
  },
});
await writeFile(`${outdir}/meta.json`, JSON.stringify(metafile));
await chmod(`${outdir}/cli.js`, 0o755);
const jqFolder = dirname(require.resolve('jq-web'));
await copyFile(join(jqFolder, 'jq.js'), `${outdir}/jq.cjs`);
await copyFile(join(jqFolder, 'jq.wasm'), `${outdir}/jq.wasm`);

// Completions and reference pages come from the very definitions that were just bundled.
const { writeCompletions } = await import(pathToFileURL(`${outdir}/completions.js`).href);
await writeCompletions(`${outdir}/completions`);
const { writeReference } = await import(pathToFileURL(`${outdir}/reference.js`).href);
await writeReference(`${outdir}/reference`);
