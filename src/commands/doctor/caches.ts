import { type Check, finding } from './finding.js';
import { lookInto } from './look.js';

const LARGE_MIB = 1024;

/** How much is kept that could be fetched again. */
export function checkCaches(folder: string): Check {
  let [bytes, count] = [0, 0];
  for (const each of lookInto(folder)) {
    if (each.problem !== undefined || !each.stats.isFile()) continue;
    bytes += each.stats.size;
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
