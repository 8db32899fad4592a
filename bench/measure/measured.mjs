import { interleave } from './interleave.mjs';
import { peakOf } from './peak.mjs';
import { ratios, spread } from './statistics.mjs';

/** Targets are told for Node 20 and for every newer one. */
const column = process.versions.node.startsWith('20.') ? 0 : 1;

/**
 * Results of cases that were timed together, the first of them being bare Node: how many times as long
 * as that each took, and how many times as long as ours another program's same job.
 */
export async function measured(cases, rounds) {
  const took = await interleave(cases, rounds);
  const [bare] = cases;
  const [own, others] = [[], []];
  for (const each of cases) {
    const [ms, cpu] = clocks(took, each);
    if (each.peer) {
      others.push(...beside(cases, took, each));
      continue;
    }
    const [bareMs, bareCpu] = clocks(took, bare);
    own.push({
      name: each.name,
      ms: spread(ms),
      ratio: spread(ratios(ms, bareMs)),
      cpu: spread(ratios(cpu, bareCpu)),
      ...(each.target && { target: each.target[column] }),
      ...{ mib: await peakOf(each, rounds + 1), mostMib: each.memory },
    });
  }
  return { cases: own, others };
}

/** How many times as long as our own command for the same job another program takes. */
function beside(cases, took, each) {
  const { peer, job, least, most } = each;
  const own = cases.find((one) => !one.peer && (one.job ?? one.name) === job);
  if (!own) return [];
  const [theirs, ours] = [clocks(took, each), clocks(took, own)];
  const [times, cpu] = theirs.map((list, at) => spread(ratios(list, ours[at])));
  return [{ peer, job, ms: spread(theirs[0]), times, cpu, least, most }];
}

const clocks = (took, { name }) => {
  const runs = took.get(name);
  return [runs.map(({ ms }) => ms), runs.map(({ cpu }) => cpu)];
};
