/**
 * The first epoch of a subnet after a block, while nothing changes its schedule: every tempo since
 * its last one (SubtensorModule.LastEpochBlock) or, in runtimes that keep none, whenever block and
 * netuid meet.
 */
export function epochAfter(
  block: number,
  netuid: number,
  tempo: number,
  lastEpoch: number | undefined,
): number | undefined {
  if (tempo === 0) return undefined;
  if (lastEpoch !== undefined) {
    const passed = Math.max(0, Math.floor((block - lastEpoch) / tempo));
    return lastEpoch + (passed + 1) * tempo;
  }
  const next = block + 1;
  return next + (tempo - ((next + netuid + 1) % (tempo + 1)));
}
