// Writes dist/cli.js: bin/cli.ts, and the loader of packs for where that needs the program.
import { createHash } from 'node:crypto';
import { chmod } from 'node:fs/promises';
import { build } from 'esbuild';

export async function writeLauncher({ root, outfile, main, packs }) {
  const texts = packs.map(({ text }) => text).join('');
  const id = createHash('sha256').update(texts).digest('hex').slice(0, 16);
  await build({
    absWorkingDir: root,
    entryPoints: ['bin/cli.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minifySyntax: true,
    minifyWhitespace: true,
    lineLimit: 200,
    define: { btcliBuild: JSON.stringify(id), 'import.meta.url': 'launcherUrl' },
    banner: { js: "const launcherUrl = require('node:url').pathToFileURL(__filename).href;" },
    plugins: [mainInPacks(root, main)],
    logLevel: 'warning',
  });
  await chmod(outfile, 0o755);
}

/** The program that the launcher imports is a chunk of a pack. */
const mainInPacks = (root, main) => ({
  name: 'main in packs',
  setup(bundle) {
    bundle.onResolve({ filter: /^\.\/main\.js$/ }, () => ({ path: main, namespace: 'packs' }));
    bundle.onLoad({ filter: /./, namespace: 'packs' }, ({ path }) => ({
      contents: `require('./loader.cjs').load(${JSON.stringify(path)});`,
      resolveDir: `${root}scripts/build`,
    }));
  },
});
