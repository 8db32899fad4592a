import Type, { type Static } from 'typebox';
import { data as added } from '../add/schema.js';
import { data as exited } from '../exit/schema.js';
import { data as moved } from '../movement/schema.js';
import { data as removed } from '../remove/schema.js';

/** What the command answers that it led to. */
export const data = Type.Union([added, removed, moved, exited]);

export type Data = Static<typeof data>;
