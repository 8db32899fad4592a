import type { Static } from 'typebox';
import { listOf, nullable, object, text } from '../../../format/schema/pieces.js';
import { setting } from '../setting-schema.js';

export const data = object({ path: text, profile: nullable(text), settings: listOf(setting) });

export type Data = Static<typeof data>;
