import type { Static } from 'typebox';
import { address, listOf, netuid, nullable, object } from '../../../../format/schema/pieces.js';

/** Without a hotkey every miner's earnings are staked on itself. */
const destination = object({ netuid, hotkey: nullable(address) });

export const data = object({ coldkey: address, destinations: listOf(destination) });

export type Data = Static<typeof data>;
