import { Refusal, refuse } from '../../../errors.js';
import type { BlockRef } from '../../../units/block.js';
import { applyStep } from './apply.js';
import type { Declared } from './declared.js';
import { type Planned, planScaffold, type Step } from './plan.js';
import { readPresent } from './present.js';
import type { Site } from './send.js';
import { wordsOf } from './words.js';

/** What became of one declared thing. */
export type Result = { readonly words: string; readonly status: 'done' | 'already' | 'missing' };

export type Scaffolded = { readonly at: BlockRef; readonly results: readonly Result[] };

/** Says what is there and what is not, and changes nothing. */
export async function lookAtScaffold(declared: Declared, { chain }: Site): Promise<Scaffolded> {
  const present = await readPresent(declared, chain);
  const results = planScaffold(declared, present).map(({ step, done }): Result => {
    return { words: wordsOf(step), status: done ? 'already' : 'missing' };
  });
  return { at: present.at, results };
}

/**
 * Brings a chain to what is declared. It looks again after everything it did, so that it can be
 * stopped at any moment and run again; what is there is left alone.
 */
export async function runScaffold(
  declared: Declared,
  site: Site,
  tell: (what: string) => void,
): Promise<Scaffolded> {
  const did = new Map<string, Step>();
  for (;;) {
    const present = await readPresent(declared, site.chain);
    const plan = planScaffold(declared, present);
    const next = batchOf(plan);
    const [first] = next;
    if (!first) return { at: present.at, results: resultsOf(plan, did) };
    if (did.has(nameOf(first))) throw withoutEffect(first, did.size);
    for (const step of next) {
      if (site.stop.aborted) throw stopped(step, did.size);
      tell(wordsOf(step));
      await applyStep(step, present, site).catch((reason: unknown) => {
        throw halted(step, did.size, reason);
      });
      did.set(nameOf(step), step);
    }
  }
}

/** The first missing steps that do not rest on each other: all of one kind, but only one new subnet. */
function batchOf(plan: readonly Planned[]): readonly Step[] {
  const missing = plan.filter(({ done }) => !done).map(({ step }) => step);
  const [first] = missing;
  // A new subnet closes the chain to the next one for a while.
  if (first?.kind === 'create') return [first];
  const end = missing.findIndex(({ kind }) => kind !== first?.kind);
  return end === -1 ? missing : missing.slice(0, end);
}

/** A step is known again when its subnet has got its number. */
const nameOf = (step: Step): string => wordsOf({ ...step, ...('by' in step && NO_NUMBER(step)) });

const NO_NUMBER = ({ by, netuid }: Extract<Step, { by: unknown }>) => ({
  netuid: by === undefined ? netuid : undefined,
});

function resultsOf(plan: readonly Planned[], did: ReadonlyMap<string, Step>): readonly Result[] {
  const planned = new Set(plan.map(({ step }) => nameOf(step)));
  const gone = [...did].filter(([name]) => !planned.has(name)).map(([, step]) => step);
  const result = (step: Step): Result => ({
    words: wordsOf(step),
    status: did.has(nameOf(step)) ? 'done' : 'already',
  });
  return [...gone.map(result), ...plan.map(({ step }) => result(step))];
}

const withoutEffect = (step: Step, count: number): Refusal =>
  refuse(
    'check-failed',
    `the chain took ${wordsOf(step)}, and still has not got it`,
    'its rules may not allow it; change the file and run the command again',
    { done: count },
  );

const stopped = (step: Step, count: number): Refusal =>
  refuse(
    'interrupted',
    `stopped before ${wordsOf(step)}; ${count} steps were done`,
    'run the command again to go on',
    { done: count },
  );

/** Says at which step it ended; what was done before it stays. */
function halted(step: Step, count: number, reason: unknown): unknown {
  if (!(reason instanceof Refusal)) return reason;
  return refuse(
    reason.code,
    `${wordsOf(step)}: ${reason.message}`,
    `${reason.hint ? `${reason.hint}; ` : ''}${count} steps were done and stay, the command goes on from there`,
    { ...reason.details, done: count },
  );
}
