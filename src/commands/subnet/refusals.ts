import type { SubnetSummary } from '../../chain/subnet.js';
import { refuse } from '../../errors.js';
import type { Netuid } from '../../units/money.js';
import type { Ss58 } from '../../units/ss58.js';

export const noSuchSubnet = (netuid: Netuid) =>
  refuse('not-found', `there is no subnet ${netuid}`, 'see them all with `btcli subnet list`');

/** Refuses a coldkey that does not own the subnet; the chain would say only BadOrigin. */
export function mustOwn({ netuid, ownerColdkey }: SubnetSummary, coldkey: Ss58): void {
  if (ownerColdkey === coldkey) return;
  throw refuse(
    'not-allowed',
    `subnet ${netuid} belongs to ${ownerColdkey}, not to ${coldkey}`,
    'use the wallet of its owner with --wallet',
  );
}
