import type { Static } from 'typebox';
import { nullable, object, text } from '../../../format/schema/pieces.js';

/** `archived` is the folder that holds the files now. */
export const data = object({ path: text, wallet: text, hotkey: nullable(text), archived: text });

export type Data = Static<typeof data>;
