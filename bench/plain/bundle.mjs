import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles the plain client into a folder and returns the file. */
export async function bundlePlainApi(folder) {
  const outfile = join(folder, 'plain-api.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('plain-api.mjs', import.meta.url))],
    outfile,
    ...{ bundle: true, minify: true, format: 'esm', platform: 'node', target: 'node20' },
    banner: {
      js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
    },
  });
  return outfile;
}
