import type { Call } from '../../../chain/call.js';
import type { AccountReads } from '../../../chain/chain.js';
import type { SubnetReads } from '../../../chain/subnet.js';
import type { Rao } from '../../../units/money.js';
import { readBack, unconfirmed } from '../../read-back.js';
import type { Done } from '../../road/outcome.js';
import type { Request } from './plan.js';

export type Effect = {
  /** The block from which the subnet has emission. */
  readonly firstEmission: number;
  readonly freeAfter: Rao;
};

/** Reads in its block when the subnet's emission begins. */
export async function confirmStart(
  { coldkey, netuid }: Request,
  _call: Call,
  outcome: Done,
  chain: AccountReads & SubnetReads,
): Promise<Effect> {
  const [subnet, [payer]] = await readBack(
    outcome,
    Promise.all([chain.subnet(netuid, outcome.block), chain.balances([coldkey], outcome.block)]),
  );
  if (subnet?.firstEmission === undefined || !payer) {
    throw unconfirmed(
      outcome,
      `its block does not show subnet ${netuid} as started`,
      'start it again',
    );
  }
  return { firstEmission: subnet.firstEmission, freeAfter: payer.free };
}
