import type { Call } from '../../../../chain/call.js';
import type { RootClaimKind, RootClaimReads } from '../../../../chain/root-claims.js';
import { readBack, unconfirmed } from '../../../read-back.js';
import type { Done } from '../../../road/outcome.js';
import { sameKind } from '../kind-text.js';
import type { Request } from './plan.js';

/** What its block then holds. */
export type Effect = { readonly kind: RootClaimKind };

/** Checks in its block that the type is the one that was signed. */
export async function confirmType(
  { coldkey, claims }: Request,
  _call: Call,
  outcome: Done,
  chain: Pick<RootClaimReads, 'rootClaimKind'>,
): Promise<Effect> {
  const kind = await readBack(outcome, chain.rootClaimKind(coldkey, outcome.block));
  if (!sameKind(kind, claims)) {
    throw unconfirmed(outcome, 'its block shows another type of claims', 'set it again');
  }
  return { kind };
}
