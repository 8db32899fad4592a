import { fromCount } from './fixed/i32f32.js';
import type { EpochInput, StoredRow } from './input.js';
import { normaliseRows, type SparseMatrix } from './sparse.js';

/**
 * The stored weights that count. Dropped are rows without a permit, self-weights (not the subnet
 * owner's), and weights older than the registration of the neuron they are for.
 */
export function countedRows(input: EpochInput, permits: readonly boolean[]): readonly StoredRow[] {
  const { neurons, ownerUid, rules, hyperparameters } = input;
  const commitsMask = rules.pendingCommitsMask && hyperparameters.commitRevealWeightsEnabled;
  return neurons.map(({ weights, lastUpdate, pendingCommitAt }, uid) => {
    if (!permits[uid]) return [];
    const counts = (target: number): boolean => {
      const registeredAt = neurons[target]?.registeredAt;
      if (registeredAt === undefined || lastUpdate <= registeredAt) return false;
      if (target === uid && uid !== ownerUid) return false;
      return !commitsMask || pendingCommitAt === undefined || pendingCommitAt >= registeredAt;
    };
    return weights.filter(([target]) => counts(target));
  });
}

/** The weights that count, each row summing to one. */
export const countedWeights = (input: EpochInput, permits: readonly boolean[]): SparseMatrix =>
  normaliseRows(
    countedRows(input, permits).map((row) =>
      row.map(([target, value]) => [target, fromCount(value)] as const),
    ),
  );
