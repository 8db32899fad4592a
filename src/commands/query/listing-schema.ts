import { listOf, object, text } from '../../format/schema/pieces.js';

/** Something there is to ask for: what it takes and what it gives, by their types. */
export const listed = object({ name: text, takes: listOf(text), gives: text, docs: text });
