/** When a drand chain publishes: round 1 at genesis, then one round every period. */
export type DrandClock = { readonly genesisSeconds: number; readonly periodSeconds: number };

/** A block, its time, and how long the next ones take. */
export type Now = {
  readonly block: number;
  readonly seconds: number;
  readonly blockSeconds: number;
};

/** The newest round that is published at a time; 0 before the first. */
export const publishedRound = (drand: DrandClock, seconds: number): number =>
  Math.max(0, Math.floor((seconds - drand.genesisSeconds) / drand.periodSeconds) + 1);

/** Blocks a commit waits beyond its first reveal block, so that the pulse is on chain by then. */
const PULSE_DELAY = 3;

/** Blocks before a reveal that happens once by which its pulse must be out: a missing one loses it. */
const PULSE_LEAD = 6;

/** The newest round published when the reveal block is expected, seen from a block and its time. */
export const revealRound = (drand: DrandClock, now: Now, firstRevealBlock: number): number =>
  roundAt(drand, now, firstRevealBlock + PULSE_DELAY);

/**
 * The same for runtimes before spec 301, which open a commit once: in the block whose epoch ends
 * the one before the first reveal block.
 */
export const onceRevealedRound = (drand: DrandClock, now: Now, firstRevealBlock: number): number =>
  roundAt(drand, now, firstRevealBlock - 1 - PULSE_LEAD);

/** The newest round when a block is expected. */
function roundAt(drand: DrandClock, now: Now, block: number): number {
  const wait = (block - now.block) * now.blockSeconds;
  const sinceGenesis = now.seconds + wait - drand.genesisSeconds;
  return Math.max(1, Math.floor(sinceGenesis / drand.periodSeconds));
}

/** When a round is published, in seconds since 1970. */
export const roundSeconds = (drand: DrandClock, round: number): number =>
  drand.genesisSeconds + (round - 1) * drand.periodSeconds;
