import type { Call } from '../../../chain/call.js';
import type { AccountReads, ChainIdentity } from '../../../chain/chain.js';
import type { StakeReads } from '../../../chain/stake.js';
import type { Alpha, Rao } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import { readBack, unconfirmed } from '../../read-back.js';
import type { Done } from '../../road/outcome.js';
import { type Position, soldIn, type Traded } from '../position.js';
import { apart } from '../trade/batch.js';

/** What was sold of each position, and what the block then holds. */
export type Effect = {
  readonly sold: readonly {
    readonly position: Position;
    readonly traded: Traded;
    readonly stakeAfter: Alpha;
  }[];
  readonly freeAfter: Rao;
};

/** Checks in its block that each of the positions was sold from. */
export async function confirmSales(
  { coldkey }: { readonly coldkey: Ss58 },
  call: Call,
  outcome: Done,
  chain: ChainIdentity & AccountReads & StakeReads,
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
  const sold = positions.map((position, index) => {
    const traded = soldIn(outcome.events, position, chain.specVersion);
    const stakeAfter = stakes[index];
    if (!traded || traded.tao === 0n || !stakeAfter) {
      const { hotkey, netuid } = position;
      throw unconfirmed(
        outcome,
        `its block shows no sale from ${hotkey} in subnet ${netuid}`,
        'sell again',
      );
    }
    return { position, traded, stakeAfter };
  });
  return { sold, freeAfter: balance.free };
}

function positionOf(call: Call, coldkey: Ss58): Position {
  switch (call.kind) {
    case 'removeStakeLimit':
    case 'removeStake':
    case 'removeStakeFullLimit':
      return { coldkey, hotkey: call.hotkey, netuid: call.netuid };
    default:
      throw new Error(`${call.kind} sells no stake`);
  }
}
