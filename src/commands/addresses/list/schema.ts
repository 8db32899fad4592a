import type { Static } from 'typebox';
import { listOf, object, text } from '../../../format/schema/pieces.js';
import { entry } from '../entry-schema.js';

export const data = object({ path: text, entries: listOf(entry) });

export type Data = Static<typeof data>;
