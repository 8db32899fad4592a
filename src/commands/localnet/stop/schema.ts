import { literal, object, text } from '../../../format/schema/pieces.js';

export const data = object({ url: text, stopped: literal(true) });
