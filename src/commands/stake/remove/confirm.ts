import type { Call } from '../../../chain/call.js';
import type { AccountReads, ChainIdentity } from '../../../chain/chain.js';
import type { StakeReads } from '../../../chain/stake.js';
import type { Alpha, Rao } from '../../../units/money.js';
import { readBack, unconfirmed } from '../../read-back.js';
import type { Done } from '../../road/outcome.js';
import { soldIn, type Traded } from '../position.js';
import type { Request } from './plan.js';

/** What was sold, and what its block then holds. */
export type Effect = {
  readonly traded: Traded;
  readonly stakeAfter: Alpha;
  readonly freeAfter: Rao;
};

/** Checks in its block that this very position was sold from. */
export async function confirmStakeRemove(
  request: Request,
  _call: Call,
  outcome: Done,
  chain: ChainIdentity & AccountReads & StakeReads,
): Promise<Effect> {
  const { coldkey, hotkey, netuid } = request;
  const traded = soldIn(outcome.events, request, chain.specVersion);
  const [stakeAfter, [balance]] = await readBack(
    outcome,
    Promise.all([
      chain.stakeOf(hotkey, coldkey, netuid, outcome.block),
      chain.balances([coldkey], outcome.block),
    ]),
  );
  if (!balance) throw new Error('the chain answered for another number of accounts');
  if (!traded || traded.tao === 0n) {
    throw unconfirmed(outcome, `its block shows no sale from ${hotkey}`, 'sell again');
  }
  return { traded, stakeAfter, freeAfter: balance.free };
}
