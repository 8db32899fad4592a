import { isDeepStrictEqual } from 'node:util';
import type { Call } from '../../../chain/call.js';
import type { AccountReads } from '../../../chain/chain.js';
import type { RegistrationReads, SubnetReads, SubnetSummary } from '../../../chain/subnet.js';
import type { SubnetIdentityReads } from '../../../chain/subnet-identity.js';
import type { Rao } from '../../../units/money.js';
import { parseNetuid } from '../../../units/netuid.js';
import { takenFrom } from '../../paid.js';
import { readBack, unconfirmed } from '../../read-back.js';
import type { Done } from '../../road/outcome.js';
import type { Request } from './plan.js';

/** The new subnet, as its block shows it. */
export type Effect = {
  readonly subnet: SubnetSummary;
  /** What the coldkey paid beside the fee. */
  readonly cost: Rao;
  readonly freeAfter: Rao;
};

const AGAIN = 'create another';

/** Reads in its block the subnet that its event names (SubtensorModule.NetworkAdded). */
export async function confirmCreation(
  { coldkey, hotkey, identity }: Request,
  _call: Call,
  outcome: Done,
  chain: AccountReads & RegistrationReads & SubnetReads & SubnetIdentityReads,
): Promise<Effect> {
  const { block, events } = outcome;
  // NetworkAdded(netuid, mechanism): its fields have no names.
  const added = events.find(({ name }) => name === 'NetworkAdded')?.fields['0'];
  if (added === undefined) throw unconfirmed(outcome, 'its block names no new subnet', AGAIN);
  const netuid = parseNetuid(added);
  const [subnet, uid, [payer], said] = await readBack(
    outcome,
    Promise.all([
      chain.subnet(netuid, block),
      chain.uidOf(hotkey, netuid, block),
      chain.balances([coldkey], block),
      identity && chain.subnetIdentity(netuid, block),
    ]),
  );
  const same = isDeepStrictEqual(said, identity);
  if (!subnet || !payer || subnet.ownerColdkey !== coldkey || uid !== 0 || !same) {
    throw unconfirmed(outcome, `subnet ${netuid} is not there as planned`, AGAIN);
  }
  return { subnet, cost: takenFrom(coldkey, events), freeAfter: payer.free };
}
