import { plainly, quickly } from '../plain.js';
import type { Place } from './scene.js';
import { shown, toolOf } from './shown.js';

/** Commands that answer otherwise each time, and why. */
const differing = new Map([
  ['wallet sign', 'a signature is another one each time'],
  ['subnet health', 'tells milliseconds'],
  ['network latency', 'tells milliseconds'],
  ['doctor', 'tells milliseconds, and believes nothing kept in either way'],
]);
/** Commands of which a plan is compared, one of each kind. */
const plans = ['wallet transfer', 'stake add', 'register burned', 'weights set', 'call'];

const isFirst = (line: string): boolean =>
  shown.find((each) => toolOf(each.line) === toolOf(line))?.line === line;

/** The line whose two ways are compared: a read as it stands, and of some writes the plan. */
export function comparedAs(line: string, typed: string): string | undefined {
  const { words, effect } = toolOf(line);
  const name = words.join(' ');
  if (!isFirst(line) || differing.has(name)) return undefined;
  if (effect === 'reads') return typed;
  if (!plans.includes(name)) return undefined;
  return typed.includes('--dry-run') ? typed : `${typed.replace(/ --yes\b/, '')} --dry-run`;
}

/** What a line leaves in the quick and in the ordinary way. */
export const bothWays = async (line: string, { run }: Place) => ({
  quick: await run(line, quickly),
  plain: await run(line, plainly),
});
