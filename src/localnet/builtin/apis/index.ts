import type { RuntimeApi } from '../frame/api.js';
import type { Outer } from '../frame/outer.js';
import { blockBuilderApi } from './block-builder.js';
import { coreApi } from './core.js';
import { genesisBuilderApi } from './genesis-builder.js';
import { metadataApi } from './metadata.js';
import { accountNonceApi, transactionQueueApi } from './pool.js';

/** The runtime APIs that are no pallet's own. */
export const frameApis = (outer: Outer): readonly RuntimeApi[] => [
  coreApi(outer),
  metadataApi(),
  blockBuilderApi(outer),
  genesisBuilderApi,
  transactionQueueApi(outer),
  accountNonceApi,
];
