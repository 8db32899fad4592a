import type { Static } from 'typebox';
import { listOf, object, text } from '../../../../format/schema/pieces.js';
import { runtime } from '../runtime-schema.js';

export const data = object({ folder: text, runtimes: listOf(runtime) });

export type Data = Static<typeof data>;
