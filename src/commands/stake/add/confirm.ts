import type { Call } from '../../../chain/call.js';
import type { AccountReads } from '../../../chain/chain.js';
import type { StakeReads } from '../../../chain/stake.js';
import type { Alpha, Rao } from '../../../units/money.js';
import { readBack, unconfirmed } from '../../read-back.js';
import type { Done } from '../../road/outcome.js';
import { boughtIn, type Traded } from '../position.js';
import type { Request } from './plan.js';

/** What was bought, and what its block then holds. */
export type Effect = {
  readonly traded: Traded;
  readonly stakeAfter: Alpha;
  readonly freeAfter: Rao;
};

/** Checks in its block that this very position grew by what was bought. */
export async function confirmStakeAdd(
  request: Request,
  _call: Call,
  outcome: Done,
  chain: AccountReads & StakeReads,
): Promise<Effect> {
  const { coldkey, hotkey, netuid } = request;
  const traded = boughtIn(outcome.events, request);
  const [stakeAfter, [balance]] = await readBack(
    outcome,
    Promise.all([
      chain.stakeOf(hotkey, coldkey, netuid, outcome.block),
      chain.balances([coldkey], outcome.block),
    ]),
  );
  if (!balance) throw new Error('the chain answered for another number of accounts');
  if (!traded || !isThere(traded, stakeAfter)) {
    throw unconfirmed(outcome, `its block does not show the new stake on ${hotkey}`, 'stake again');
  }
  return { traded, stakeAfter, freeAfter: balance.free };
}

/** A position is a share of a pool, which may round its last units away. */
const ROUNDING = 10n;

const isThere = ({ alpha }: Traded, { units }: Alpha): boolean =>
  alpha.units > 0n && units + ROUNDING >= alpha.units;
