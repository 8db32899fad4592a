import { literal, object } from '../../../format/schema/pieces.js';

export const data = object({ reset: literal(true) });
