import { listOf, netuid, object, oneOf } from '../../../format/schema/pieces.js';

/** What becomes of claims; `netuids` are the subnets of `keep-some`. */
export const claimKind = object({
  type: oneOf('swap', 'keep', 'keep-some'),
  netuids: listOf(netuid),
});
