/** Blocks of a chain for development, which come when they are asked for or soon by themselves. */
export type DevelopmentBlocks = {
  /** Builds blocks at once on btcli's own chain, and waits for them on any other. */
  readonly reachBlock: (number: number) => Promise<void>;
};
