import type { Context } from '../../../frame/context.js';
import { timelockedWeightCommits } from '../storage/weights.js';

/** Rounds of drand for which weights are sealed. */
export function* awaitedRounds({ storage }: Context): Iterable<bigint> {
  for (const [, queue] of timelockedWeightCommits.entries(storage)) {
    for (const [, , , round] of queue) yield round;
  }
}
