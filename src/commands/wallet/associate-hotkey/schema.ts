import type { Static } from 'typebox';
import { address, object } from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';

const both = { coldkey: address, hotkey: address };
const shape = object(both);

export const data = written(both, both);

export type Data = Static<typeof shape>;
