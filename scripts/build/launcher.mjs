// Writes dist/cli.js: the loader of packs, and behind it bin/cli.ts, which may not need it.
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

export async function writeLauncher({ root, outfile, helpers, main }) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['bin/cli.ts'],
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['./main.js'],
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'btcliUrl' },
  });
  const launcher = outputFiles[0].text.replace(/^#!.*\n/, '');
  const calls = launcher.split('require("./main.js")');
  if (calls.length !== 2) throw new Error('bin/cli.ts does not load ./main.js exactly once');
  const loader = await readFile(`${root}scripts/build/loader.cjs`, 'utf8');
  const runs = `((require) => {${calls.join(`require("${main}")`)}})(btcliRequire);`;
  await writeFile(outfile, `#!/usr/bin/env node\n${loader}${helpers}${runs}\n`);
  await chmod(outfile, 0o755);
}
