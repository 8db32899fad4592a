import type { Outcome, Parts } from '../../chain/outcome.js';
import { type Refusal, refuse } from '../../errors.js';

type Failed = Extract<Outcome, { status: 'failed' }>;

/** A batch of which some calls were done: no refusal after which the whole could be asked for again. */
export function partlyInside(
  { error, hash, block, inside = 'a batch' }: Failed,
  { done, failed, index }: Parts,
): Refusal {
  const name = `${error.pallet}.${error.name}`;
  const what =
    index === null
      ? `${failed} failed, the first with ${name}`
      : `the call at index ${index}, counted from 0, failed with ${name}, and none after it was made`;
  return refuse(
    'partly-done',
    `${done} of the calls in ${inside} were done; ${what}`,
    'do not repeat the whole: what was done is done, so ask only for the rest',
    { error: name, hash, block: block.number, inside, done, failed, index },
  );
}

/** A failure as the journal keeps it; `failureIn` reads it again. */
export const failureText = ({ error, parts }: Failed): string => {
  const name = `${error.pallet}.${error.name}`;
  return parts ? `${name}, with ${parts.done} done and ${parts.failed} failed` : name;
};

/** The error and the counts in such a text; which call stopped a batch is not kept. */
export function failureIn(text: string): Pick<Failed, 'error' | 'parts'> {
  const [, pallet = '', name = '', done, failed] =
    /^([^.]*)\.?(.*?)(?:, with (\d+) done and (\d+) failed)?$/.exec(text) ?? [];
  const error = { pallet, name, docs: '' };
  if (done === undefined) return { error };
  return { error, parts: { done: Number(done), failed: Number(failed), index: null } };
}
