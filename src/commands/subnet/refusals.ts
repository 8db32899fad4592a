import type { SubnetSummary } from '../../chain/subnet.js';
import { refuse } from '../../errors.js';
import type { Netuid } from '../../units/money.js';
import { accountIdOf, type Ss58 } from '../../units/ss58.js';

export const noSuchSubnet = (netuid: Netuid) =>
  refuse('not-found', `there is no subnet ${netuid}`, 'see them all with `btcli subnet list`');

/** Whether no coldkey owns it, as root and the first subnet of a new chain. */
export const ownedByNobody = ({ ownerColdkey }: Pick<SubnetSummary, 'ownerColdkey'>): boolean =>
  accountIdOf(ownerColdkey).every((byte) => byte === 0);

/** Refuses a coldkey that does not own the subnet; the chain would say only BadOrigin. */
export function mustOwn(subnet: SubnetSummary, coldkey: Ss58): void {
  const { netuid, ownerColdkey } = subnet;
  if (ownerColdkey === coldkey) return;
  if (ownedByNobody(subnet)) {
    throw refuse(
      'not-allowed',
      `subnet ${netuid} belongs to nobody`,
      netuid === ROOT
        ? 'choose a subnet of your own with --netuid'
        : 'make one of your own with `btcli subnet create`',
    );
  }
  throw refuse(
    'not-allowed',
    `subnet ${netuid} belongs to ${ownerColdkey}, not to ${coldkey}`,
    'use the wallet of its owner with --wallet',
  );
}

const ROOT = 0;
