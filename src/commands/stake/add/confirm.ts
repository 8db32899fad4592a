import type { Call } from '../../../chain/call.js';
import type { AccountReads } from '../../../chain/chain.js';
import type { StakeReads } from '../../../chain/stake.js';
import type { Alpha, Rao } from '../../../units/money.js';
import { readBack, unconfirmed } from '../../read-back.js';
import type { Done } from '../../road/outcome.js';
import { boughtIn, type Position, type Traded } from '../position.js';
import { apart } from '../trade/batch.js';
import type { Request } from './plan.js';

/** What was bought in each position, and what the block then holds. */
export type Effect = {
  readonly bought: readonly {
    readonly position: Position;
    readonly traded: Traded;
    readonly stakeAfter: Alpha;
  }[];
  readonly freeAfter: Rao;
};

/** Checks in its block that each of the positions grew by what was bought. */
export async function confirmStakeAdd(
  { coldkey }: Request,
  call: Call,
  outcome: Done,
  chain: AccountReads & StakeReads,
): Promise<Effect> {
  const positions = apart(call).map((each) => positionOf(each, coldkey));
  const [stakes, [balance]] = await readBack(
    outcome,
    Promise.all([
      Promise.all(
        positions.map(({ hotkey, netuid }) =>
          chain.stakeOf(hotkey, coldkey, netuid, outcome.block),
        ),
      ),
      chain.balances([coldkey], outcome.block),
    ]),
  );
  if (!balance) throw new Error('the chain answered for another number of accounts');
  const bought = positions.map((position, index) => {
    const [traded, stakeAfter] = [boughtIn(outcome.events, position), stakes[index]];
    if (!traded || !stakeAfter || !isThere(traded, stakeAfter)) {
      const { hotkey, netuid } = position;
      throw unconfirmed(
        outcome,
        `its block does not show the new stake on ${hotkey} in subnet ${netuid}`,
        'stake again',
      );
    }
    return { position, traded, stakeAfter };
  });
  return { bought, freeAfter: balance.free };
}

function positionOf(call: Call, coldkey: Position['coldkey']): Position {
  if (call.kind !== 'addStakeLimit' && call.kind !== 'addStake') {
    throw new Error(`${call.kind} buys no stake`);
  }
  return { coldkey, hotkey: call.hotkey, netuid: call.netuid };
}

/** A position is a share of a pool, which may round its last units away. */
const ROUNDING = 10n;

const isThere = ({ alpha }: Traded, { units }: Alpha): boolean =>
  alpha.units > 0n && units + ROUNDING >= alpha.units;
