import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, finding } from './finding.js';

const LARGE_MIB = 1024;

/** How much is kept that could be fetched again. */
export function checkCaches(folder: string): Check {
  const exists = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  const files = exists ? readdirSync(folder, { recursive: true }).map(String) : [];
  let [bytes, count] = [0, 0];
  for (const name of files) {
    const stats = statSync(join(folder, name), { throwIfNoEntry: false });
    if (!stats?.isFile()) continue;
    bytes += stats.size;
    count += 1;
  }
  const mebibytes = Math.ceil(bytes / 2 ** 20);
  const large = finding(
    'large-cache',
    'notice',
    folder,
    `it holds ${mebibytes} MiB that could be fetched again`,
    `rm -r ${folder}`,
  );
  return {
    area: 'caches',
    seen: count === 0 ? 'empty' : `${count} files, ${mebibytes} MiB, in ${folder}`,
    findings: mebibytes > LARGE_MIB ? [large] : [],
  };
}
