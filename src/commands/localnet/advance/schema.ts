import { blockNumber, object } from '../../../format/schema/pieces.js';

export const data = object({ head: blockNumber });
