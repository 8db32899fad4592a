import type { Call } from '../../../../chain/call.js';
import type { SubnetIdentityReads } from '../../../../chain/subnet-identity.js';
import { readBack, unconfirmed } from '../../../read-back.js';
import type { Done } from '../../../road/outcome.js';
import type { Request } from './plan.js';

/** What its block then holds. */
export type Effect = { readonly symbol: string };

export async function confirmSymbol(
  { netuid, symbol }: Request,
  _call: Call,
  outcome: Done,
  chain: SubnetIdentityReads,
): Promise<Effect> {
  const symbols = await readBack(outcome, chain.symbols(outcome.block));
  if (symbols.get(netuid) !== symbol) {
    throw unconfirmed(outcome, `its block shows another symbol of subnet ${netuid}`, 'try again');
  }
  return { symbol };
}
