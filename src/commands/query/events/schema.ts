import type { Static } from 'typebox';
import { count, object } from '../../../format/schema/pieces.js';
import { eventsList } from '../block-schema.js';

export const data = object({ specVersion: count, events: eventsList });

export type Data = Static<typeof data>;
