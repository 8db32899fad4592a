/** When a drand chain publishes: round 1 at genesis, then one round every period. */
export type DrandClock = { readonly genesisSeconds: number; readonly periodSeconds: number };

/** The drand chain that finney follows. */
export const QUICKNET: DrandClock = { genesisSeconds: 1_692_803_367, periodSeconds: 3 };

/** Blocks a commit waits beyond its first reveal block, so that the pulse is on chain by then. */
const PULSE_DELAY = 3;

/** The newest round published when the reveal block is expected, seen from a block and its time. */
export function revealRound(
  drand: DrandClock,
  now: { readonly block: number; readonly seconds: number; readonly blockSeconds: number },
  firstRevealBlock: number,
): number {
  const wait = (firstRevealBlock + PULSE_DELAY - now.block) * now.blockSeconds;
  const sinceGenesis = now.seconds + wait - drand.genesisSeconds;
  return Math.max(1, Math.floor(sinceGenesis / drand.periodSeconds));
}
