import type { Static } from 'typebox';
import { address, object } from '../../../../format/schema/pieces.js';
import { claimKind } from '../kind-schema.js';

export const data = object({ coldkey: address, becomes: claimKind });

export type Data = Static<typeof data>;
