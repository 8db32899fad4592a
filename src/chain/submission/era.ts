import type { ApiPromise } from '@polkadot/api';
import type { ExtrinsicEra } from '@polkadot/types/interfaces';

/** Blocks a signature stays valid: about 25 minutes at 12 seconds a block. */
export const ERA_BLOCKS = 128;

/** An era that begins at this block, so that a transaction nobody saw cannot land much later. */
export const mortalEra = (current: number, api: ApiPromise): ExtrinsicEra =>
  api.registry.createType('ExtrinsicEra', { current, period: ERA_BLOCKS });
