// Bundles bin/cli.ts into dist/: one small entry, and a chunk for everything that loads on demand.
import { rmSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = `${root}dist`;

rmSync(outdir, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: {
    cli: 'bin/cli.ts',
    completions: 'completions/write.ts',
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
  // CommonJS dependencies ask for Node's own modules by require.
  banner: {
    js: "import { createRequire as btcliRequire } from 'node:module';const require = btcliRequire(import.meta.url);",
  },
  metafile: true,
  logLevel: 'warning',
});
await writeFile(`${outdir}/meta.json`, JSON.stringify(metafile));
await chmod(`${outdir}/cli.js`, 0o755);

// The completions come from the very definitions that were just bundled.
const { writeCompletions } = await import(pathToFileURL(`${outdir}/completions.js`).href);
await writeCompletions(`${outdir}/completions`);
