import { interleave } from './interleave.mjs';
import { peakOf } from './peak.mjs';
import { ratios, spread } from './statistics.mjs';

/** Above or below so much another result is another one, and not the same one measured again. */
const NOISE = 0.1;

/**
 * Results of cases that were timed together, the first of them being bare Node: how many times as long
 * as that each took, and how many times as fast as a peer's same job ours is.
 */
export async function measured(cases, rounds) {
  const took = await interleave(cases, rounds);
  const [bare] = cases;
  const results = [];
  for (const each of cases) {
    const times = took.get(each.name);
    results.push({
      name: each.name,
      ms: spread(times),
      ratio: spread(ratios(times, took.get(bare.name))),
      ...(each.target && { target: each.target[process.versions.node.startsWith('20.') ? 0 : 1] }),
      ...(each.peer === undefined && { mib: await peakOf(each, rounds + 1), mostMib: each.memory }),
      ...(each.peer && faster(cases, took, each)),
    });
  }
  return results;
}

/** How many times as long as our own command for the same job this peer takes. */
function faster(cases, took, { name, peer, job }) {
  const own = cases.find((each) => !each.peer && (each.job ?? each.name) === job);
  if (!own) return { peer };
  return { peer, than: own.name, times: spread(ratios(took.get(name), took.get(own.name))) };
}

/** What changed by more than noise since an earlier result of the same Node, in sentences. */
export function compareWith(earlier, now) {
  if (!earlier) return ['no result is committed yet'];
  if (earlier.node.split('.')[0] !== now.node.split('.')[0]) {
    return [`the committed result is of Node ${earlier.node}, this one of ${now.node}`];
  }
  const changes = now.cases.flatMap(({ name, ratio }) => {
    const before = earlier.cases.find((each) => each.name === name)?.ratio.median;
    const change = before === undefined ? 0 : ratio.median / before - 1;
    const told = `${name}: x${before?.toFixed(2)} before, x${ratio.median.toFixed(2)} now`;
    return Math.abs(change) > NOISE ? [`${change > 0 ? 'slower' : 'faster'}  ${told}`] : [];
  });
  return changes.length > 0 ? changes : ['nothing changed by more than a tenth'];
}
