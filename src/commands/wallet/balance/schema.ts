import type { Static } from 'typebox';
import { address, listOf, nullable, object, text } from '../../../format/schema/pieces.js';
import { holding } from '../holding-schema.js';

/** The amounts are of all accounts together; who they are of is null when there are several. */
export const data = object({
  wallet: nullable(text),
  label: nullable(text),
  address: nullable(address),
  ...holding,
  accounts: listOf(object({ wallet: nullable(text), label: nullable(text), address, ...holding })),
});

export type Data = Static<typeof data>;
