/**
 * JSON-RPC code by which a forked chain of btcli says that it would have to ask the chain it was forked
 * from, which does not answer. No node uses it.
 */
export const ORIGIN_GONE = -32_011;
