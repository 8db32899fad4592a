import type { Genesis } from '../../frame/pallet.js';
import type { Hex } from '../../scale/sequence.js';
import { SPEC_NAME, SPEC_VERSION } from '../../version.js';
import {
  blockHash,
  lastRuntimeUpgrade,
  parentHash,
  upgradedToTripleRefCount,
  upgradedToU32RefCount,
} from './storage.js';

// What stands in for the hash of the block before the first, until the first real block is built.
const BEFORE_GENESIS: Hex = `0x${'45'.repeat(32)}`;

/** What a chain knows about itself before its first block. */
export const systemGenesis: Genesis = {
  section: 'system',
  development: {},
  build: ({ storage }) => {
    blockHash.set(storage, [0], BEFORE_GENESIS);
    parentHash.set(storage, BEFORE_GENESIS);
    lastRuntimeUpgrade.set(storage, { specVersion: SPEC_VERSION, specName: SPEC_NAME });
    upgradedToU32RefCount.set(storage, true);
    upgradedToTripleRefCount.set(storage, true);
  },
};
