import type { ApiPromise } from '@polkadot/api';
import type { CallReads } from '../call-reads.js';
import { compose, hasCall, newestCall } from '../calls/compose.js';
import type { ChainIdentity } from '../chain.js';

export const callReads = (api: ApiPromise, identity: ChainIdentity): CallReads => ({
  supports: (kind) => hasCall(kind, api),
  newest: (kinds) => newestCall(kinds, api, identity),
  encode: (call) => compose(call, api, identity).method.toHex(),
});
