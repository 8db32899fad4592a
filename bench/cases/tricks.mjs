// What each trick gains: the time of the processor that a command takes, of what it takes without the trick.
import { join } from 'node:path';
import { makeFarm } from '../farm.mjs';
import { cli, newHome } from '../home.mjs';
import { interleave } from '../measure/interleave.mjs';
import { ratios, spread } from '../measure/statistics.mjs';
import { progress } from '../progress.mjs';
import { jobs, tricks } from '../tricks/list.mjs';
import { buildWithout } from '../tricks/variant.mjs';

/** A trick must gain so much at least. */
const MOST = 0.95;

export async function measureTricks({ key }, url, rounds) {
  const { folder } = newHome();
  const gains = [];
  for (const [at, trick] of tricks.entries()) {
    progress(`building without: ${trick.name}`);
    const without = buildWithout(trick, join(folder, `without-${at}`));
    const cases = ['with', 'without'].map((name) =>
      caseOf(jobs[trick.job], name, name === 'with' ? cli : without, { url, key }),
    );
    const took = await interleave(cases, rounds);
    const [ours, theirs] = cases.map(({ name }) => took.get(name).map(({ cpu }) => cpu));
    const gain = spread(ratios(ours, theirs));
    gains.push({ name: trick.name, file: trick.file, job: trick.job, gain, most: MOST });
    progress(`${trick.name}: x${gain.median.toFixed(2)} of ${trick.job}`);
  }
  return gains;
}

/** Each in a home of its own, so that neither finds what the other keeps. */
function caseOf({ words, hotkeys, makesKey, onChain, address }, name, program, { url, key }) {
  const { env } = newHome();
  if (hotkeys) makeFarm(env.BT_WALLET_PATH, hotkeys / 100, 100);
  const args = (round) => [
    ...[program, ...words],
    ...(makesKey ? ['--hotkey', `key${round + 1}`] : []),
    ...(address ? [address, key('//Bob').address] : []),
    ...(onChain ? ['--network', url] : []),
  ];
  return { name, program: process.execPath, args, env };
}
