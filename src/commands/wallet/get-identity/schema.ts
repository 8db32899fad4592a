import type { Static } from 'typebox';
import { address, nullable, object } from '../../../format/schema/pieces.js';
import { identity } from '../set-identity/schema.js';

export const data = object({ account: address, coldkey: address, identity: nullable(identity) });

export type Data = Static<typeof data>;
