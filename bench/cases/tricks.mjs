// What each trick gains: what a command takes, of what it takes without the trick; in time of the
// processor, or by the wall's clock where the wire is what costs.
import { join } from 'node:path';
import { farAway } from '../far/serve.mjs';
import { cli, newHome } from '../home.mjs';
import { interleave } from '../measure/interleave.mjs';
import { ratios, spread } from '../measure/statistics.mjs';
import { progress } from '../progress.mjs';
import { jobs } from '../tricks/jobs.mjs';
import { MOST, tricks } from '../tricks/list.mjs';
import { toldGains } from '../tricks/told.mjs';
import { buildWithout } from '../tricks/variant.mjs';

/** Those that are only told of are in the result too, with what they tell. */
export async function measureTricks(scene, { url, port, named }, rounds) {
  const { folder } = newHome();
  return farAway(port, 100, folder, async (farUrl, trust) => {
    const chain = { ...scene, url, farUrl };
    const gains = [];
    for (const [at, trick] of tricks.filter(({ file }) => file.includes(named)).entries()) {
      const { file, job } = trick;
      progress(`building without ${file}`);
      const without = buildWithout(trick, join(folder, `without-${at}`));
      const cases = [
        await caseOf(job, 'with', cli, chain, trust),
        await caseOf(job, 'without', without, chain, trust),
      ];
      const took = await interleave(cases, rounds);
      const clock = job.includes(' ms') ? 'ms' : 'cpu';
      const [ours, theirs] = cases.map(({ name }) => took.get(name).map((run) => run[clock]));
      const gain = spread(ratios(ours, theirs));
      gains.push({ file, job, gain, most: MOST });
      progress(`${file}: x${gain.median.toFixed(2)} of ${job}`);
    }
    return besideTold(gains);
  });
}

/** What comments tell, each with what was measured of it, and then what no comment tells of. */
function besideTold(gains) {
  const left = [...gains];
  const told = toldGains().map(({ file, job, gain }) => {
    const at = left.findIndex((one) => one.file === file && one.job === job);
    const [measured] = at < 0 ? [] : left.splice(at, 1);
    return { file, job, told: gain, ...measured };
  });
  return [...told, ...left];
}

/** Each in a home of its own, so that neither finds what the other keeps. */
async function caseOf(job, name, program, chain, trust) {
  const home = newHome();
  const words = await jobs[job](home, chain);
  const args =
    typeof words === 'function' ? (round) => [program, ...words(round)] : [program, ...words];
  return {
    name,
    program: process.execPath,
    args,
    env: (round) => ({ ...home.newJournal(round), ...trust }),
  };
}
