import { fileURLToPath } from 'node:url';
import { runOnce } from './interleave.mjs';

const preload = fileURLToPath(new URL('say-peak.cjs', import.meta.url));

/** The most memory that a Node process of this case held, in MiB. */
export async function peakOf(each, round) {
  const args = (at) => [
    '--require',
    preload,
    ...(typeof each.args === 'function' ? each.args(at) : each.args),
  ];
  const { stderr } = await runOnce({ ...each, args }, round);
  return Number(/peak (\d+)/.exec(stderr)[1]) / 1024;
}
