import type { ApiPromise } from '@polkadot/api';
import { hasCall } from '../calls/compose.js';
import type { CallReads } from '../subnet.js';

export const callReads = (api: ApiPromise): CallReads => ({
  supports: (kind) => hasCall(kind, api),
});
