import type { Static } from 'typebox';
import { address, nullable, object, oneOf, text } from '../../format/schema/pieces.js';

export const entry = object({ name: text, address, note: nullable(text) });

export const data = object({ path: text, status: oneOf('added', 'removed'), entry });

export type EntryData = Static<typeof entry>;
export type Data = Static<typeof data>;
