import type { BlockReads } from '../../../chain/blocks.js';
import type { AccountReads } from '../../../chain/chain.js';
import type { MechanismReads, Mechanisms } from '../../../chain/mechanisms.js';
import type { SubnetReads, SubnetSummary } from '../../../chain/subnet.js';
import type { BlockRef } from '../../../units/block.js';
import type { Netuid } from '../../../units/money.js';
import { readAt } from '../../read-at.js';
import { noSuchSubnet } from '../refusals.js';

export type ReadMechanisms = {
  readonly at: BlockRef;
  readonly subnet: SubnetSummary;
  readonly mechanisms: Mechanisms;
};

/** A subnet's mechanisms at a block that is named, or at the best one. */
export const readMechanisms = (
  netuid: Netuid,
  chain: Pick<AccountReads, 'now'> & BlockReads & SubnetReads & MechanismReads,
  number: number | undefined,
): Promise<ReadMechanisms> =>
  readAt(chain, number, async (at) => {
    const [subnet, mechanisms] = await Promise.all([
      chain.subnet(netuid, at),
      chain.mechanisms(netuid, at),
    ]);
    if (!subnet) throw noSuchSubnet(netuid);
    return { at, subnet, mechanisms };
  });
