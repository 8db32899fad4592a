import type { Static } from 'typebox';
import { address, listOf, netuid, object } from '../../../format/schema/pieces.js';
import { proportion, take } from '../share-schema.js';

const parent = object({ netuid, hotkey: address, share: proportion, keeps: take });

export const data = object({ hotkey: address, parents: listOf(parent) });

export type Data = Static<typeof data>;
