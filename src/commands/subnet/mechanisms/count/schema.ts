import type { Static } from 'typebox';
import { count, netuid, object, text } from '../../../../format/schema/pieces.js';

export const data = object({ netuid, name: text, count, most: count, mostNeurons: count });

export type Data = Static<typeof data>;
