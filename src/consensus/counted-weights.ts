import { fromCount } from './fixed/i32f32.js';
import type { EpochInput } from './input.js';
import { normaliseRows, type SparseMatrix } from './sparse.js';

/**
 * The weights that count, each row summing to one. Dropped are rows without a permit, self-weights
 * (not the subnet owner's), and weights older than the registration of the neuron they are for.
 */
export function countedWeights(input: EpochInput, permits: readonly boolean[]): SparseMatrix {
  const { neurons, ownerUid, rules, hyperparameters } = input;
  const commitsMask = rules.pendingCommitsMask && hyperparameters.commitRevealWeightsEnabled;
  const rows = neurons.map(({ weights, lastUpdate, pendingCommitAt }, uid) => {
    if (!permits[uid]) return [];
    const counts = (target: number): boolean => {
      const registeredAt = neurons[target]?.registeredAt;
      if (registeredAt === undefined || lastUpdate <= registeredAt) return false;
      if (target === uid && uid !== ownerUid) return false;
      return !commitsMask || pendingCommitAt === undefined || pendingCommitAt >= registeredAt;
    };
    return weights
      .filter(([target]) => counts(target))
      .map(([target, value]) => [target, fromCount(value)] as const);
  });
  return normaliseRows(rows);
}
