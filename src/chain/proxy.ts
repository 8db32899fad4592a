import type { BlockRef } from '../units/block.js';
import type { Ss58 } from '../units/ss58.js';

/** Who may act for an account (Proxy.Proxies). */
export type ProxyGrant = {
  readonly delegate: Ss58;
  /** As the runtime calls it, such as `Any` or `Staking`. */
  readonly proxyType: string;
  /** Blocks between announcing a call and making it. */
  readonly delay: number;
};

export type ProxyReads = {
  readonly proxiesOf: (account: Ss58, at: BlockRef) => Promise<readonly ProxyGrant[]>;
};
