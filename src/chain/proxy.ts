import type { BlockRef } from '../units/block.js';
import type { Ss58 } from '../units/ss58.js';
import type { CallKind } from './call.js';
import type { AdminSetting } from './calls/admin-settings.js';
import type { RuntimeName } from './calls/runtime-names.js';

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
  /**
   * Which of the calls each type of proxy may make, by the runtime's own filters
   * (ProxyFilterRuntimeApi.get_proxy_filter); undefined for a runtime that does not tell. A call that
   * is let through only with certain arguments counts as let through.
   */
  readonly proxyFilter: (at: BlockRef) => Promise<ProxyFilter | undefined>;
};

/** Whether a type of proxy may make a call; undefined for a type the runtime does not list. */
export type ProxyFilter = (
  proxyType: string,
  call: CallKind | AdminSetting | RuntimeName,
) => boolean | undefined;
