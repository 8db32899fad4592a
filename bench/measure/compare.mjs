/** Above or below so much another result is another one, and not the same one measured again. */
const NOISE = 0.1;

/** What changed by more than noise since an earlier result of the same Node, in sentences. */
export function compareWith(earlier, now) {
  if (!earlier) return [`no result of Node ${now.node.split('.')[0]} is committed yet`];
  const changes = ratiosOf(now).flatMap(([name, ratio]) => {
    const before = new Map(ratiosOf(earlier)).get(name);
    if (before === undefined) return [];
    const told = `${name}: x${before.toFixed(2)} before, x${ratio.toFixed(2)} now`;
    const change = ratio / before - 1;
    return Math.abs(change) > NOISE ? [`${change > 0 ? 'slower' : 'faster'}  ${told}`] : [];
  });
  return changes.length > 0 ? changes : ['nothing changed by more than a tenth'];
}

/** By the processor's time, which another load of the machine changes less. */
const ratiosOf = ({ cases }) => cases.map(({ name, cpu }) => [name, cpu.median]);
