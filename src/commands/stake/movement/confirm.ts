import type { Call } from '../../../chain/call.js';
import type { AccountReads } from '../../../chain/chain.js';
import type { StakeReads } from '../../../chain/stake.js';
import { type Alpha, alpha, type Rao } from '../../../units/money.js';
import { readBack, unconfirmed } from '../../read-back.js';
import type { Done } from '../../road/outcome.js';
import { boughtIn } from '../position.js';
import { apart } from '../trade/batch.js';
import type { Request } from './request.js';

/** What arrived, and what the block then holds. */
export type Effect = {
  readonly received: Alpha;
  /** What a transfer into another subnet brought beyond what it handed over; it stays with the giver. */
  readonly kept: Alpha | undefined;
  readonly stakeAfter: Alpha;
  readonly stakeThere: Alpha;
  readonly freeAfter: Rao;
};

/** Checks in its block that the stake arrived where it was to go. */
export async function confirmMovement(
  { from, to }: Request,
  call: Call,
  outcome: Done,
  chain: AccountReads & StakeReads,
): Promise<Effect> {
  const [stakeAfter, stakeThere, [balance]] = await readBack(
    outcome,
    Promise.all([
      chain.stakeOf(from.hotkey, from.coldkey, from.netuid, outcome.block),
      chain.stakeOf(to.hotkey, to.coldkey, to.netuid, outcome.block),
      chain.balances([from.coldkey], outcome.block),
    ]),
  );
  if (!balance) throw new Error('the chain answered for another number of accounts');
  const arrived = boughtIn(outcome.events, to);
  if (!arrived || arrived.alpha.units === 0n || stakeThere.units + ROUNDING < arrived.alpha.units) {
    throw unconfirmed(
      outcome,
      `its block does not show the stake on ${to.hotkey}`,
      'send it again',
    );
  }
  return {
    received: arrived.alpha,
    kept: keptOf(call, { ...from, netuid: to.netuid }, arrived.alpha, outcome),
    ...{ stakeAfter, stakeThere, freeAfter: balance.free },
  };
}

/** A position is a share of a pool, which may round its last units away. */
const ROUNDING = 10n;

function keptOf(
  call: Call,
  bridge: Request['from'],
  handed: Alpha,
  outcome: Done,
): Alpha | undefined {
  const [first, second] = apart(call);
  if (first?.kind !== 'swapStakeLimit' || second?.kind !== 'transferStake') return undefined;
  const swapped = boughtIn(outcome.events, bridge);
  return swapped && alpha(handed.netuid, swapped.alpha.units - handed.units);
}
