/** A commit that waits for its reveal. */
export type PendingCommit = { readonly block: number; readonly expired: boolean };

/**
 * The block of a validator's oldest unexpired commit, from its SubtensorModule.WeightCommits in queue
 * order and its entries in SubtensorModule.TimelockedWeightCommits; undefined when nothing waits.
 */
export function oldestPendingCommit(
  hashCommits: readonly PendingCommit[],
  timelocked: readonly PendingCommit[],
): number | undefined {
  const firstHash = hashCommits.find(({ expired }) => !expired);
  const waiting = timelocked.filter(({ expired }) => !expired);
  const blocks = [...(firstHash ? [firstHash] : []), ...waiting].map(({ block }) => block);
  return blocks.length === 0 ? undefined : Math.min(...blocks);
}
