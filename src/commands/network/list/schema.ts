import type { Static } from 'typebox';
import { listOf, object } from '../../../format/schema/pieces.js';
import { network } from '../network-schema.js';

export const data = object({ networks: listOf(network) });

export type Data = Static<typeof data>;
