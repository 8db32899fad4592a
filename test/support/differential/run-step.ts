import { type Difference, differences } from './compare.js';
import type { Side } from './side.js';
import type { Step } from './step.js';

export type Sides = { readonly builtin: Side; readonly real: Side };

/** Takes the step on both sides; undefined when it is one that only gets them ready. */
export async function runStep(
  { builtin, real }: Sides,
  { id, action, only }: Step,
): Promise<readonly Difference[] | undefined> {
  if ('blocks' in action) {
    const [here, there] = await Promise.all([
      builtin.build(action.blocks),
      real.build(action.blocks),
    ]);
    return differences(here, there);
  }
  const { by, call } = action;
  if (only === undefined) {
    const [here, there] = await Promise.all([builtin.apply(by, call), real.apply(by, call)]);
    return differences(here, there);
  }
  const [able, other] = only === 'builtin' ? [builtin, real] : [real, builtin];
  const [{ result }] = await Promise.all([able.apply(by, call), other.build(1)]);
  if (result !== 'ok') throw new Error(`${id} ended with ${result}`);
  return undefined;
}
