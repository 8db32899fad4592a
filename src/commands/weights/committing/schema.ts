import { address, blockNumber, count, netuid, object } from '../../../format/schema/pieces.js';

/** Blocks, both included. */
export const blocks = object({ from: blockNumber, to: blockNumber });

/** Whose weights of which mechanism. */
export const place = { hotkey: address, netuid, mechanism: count } as const;
