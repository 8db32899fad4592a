import type { Static } from 'typebox';
import { nullable, object, text } from '../../../format/schema/pieces.js';

/** The names as they are now, and what the one that changed was before. */
export const data = object({ path: text, wallet: text, hotkey: nullable(text), was: text });

export type Data = Static<typeof data>;
