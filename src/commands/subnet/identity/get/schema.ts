import type { Static } from 'typebox';
import { address, netuid, nullable, object } from '../../../../format/schema/pieces.js';
import { identity } from '../identity-schema.js';

export const data = object({ netuid, owner: address, identity: nullable(identity) });

export type Data = Static<typeof data>;
