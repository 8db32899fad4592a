import type { Static } from 'typebox';
import { object, text, uid } from '../../format/schema/pieces.js';

/** One weight: the stored integer, the largest of a validator being 65535, and its share of the row. */
export const weight = object({ uid, weight: uid, share: text });

export type WeightData = Static<typeof weight>;
