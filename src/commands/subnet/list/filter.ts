import type { SubnetStanding } from '../../../chain/subnet-standing.js';
import type { Netuid } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';

/** Which subnets are wanted; what is not said does not matter. */
export type Filter = {
  readonly netuids: readonly Netuid[] | undefined;
  readonly owner: Ss58 | undefined;
  readonly named: string | undefined;
  readonly open: boolean;
};

/** Root has no owner and takes no registrations for a price. */
export const isWanted =
  ({ netuids, owner, named, open }: Filter) =>
  (subnet: SubnetStanding): boolean =>
    (netuids === undefined || netuids.includes(subnet.netuid)) &&
    (owner === undefined || (subnet.netuid !== 0 && subnet.ownerColdkey === owner)) &&
    (named === undefined || isNamed(subnet, named)) &&
    (!open || (subnet.netuid !== 0 && subnet.registrationOpen));

const isNamed = ({ name, symbol }: SubnetStanding, named: string): boolean =>
  symbol === named || name.toLowerCase().includes(named.toLowerCase());
