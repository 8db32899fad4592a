import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What npm would publish: the tarball, the folder it is unpacked in, and the paths in it. */
export type Packed = {
  readonly tarball: string;
  readonly package: string;
  readonly files: readonly string[];
};

/** Packs dist/ as it was built and unpacks the tarball below `folder`, away from every library. */
export function packedInto(folder: string): Packed {
  const told = execFileSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--offline', '--pack-destination', folder],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [{ filename, files }] = JSON.parse(told);
  execFileSync('tar', ['xzf', join(folder, filename), '-C', folder]);
  return {
    tarball: join(folder, filename),
    package: join(folder, 'package'),
    files: files.map(({ path }: { path: string }) => path),
  };
}
