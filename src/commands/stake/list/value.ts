import type { StakePosition } from '../../../chain/stake.js';
import type { SubnetSummary } from '../../../chain/subnet.js';
import { type Rao, type RaoPerAlpha, rao } from '../../../units/money.js';
import { taoFor } from '../../../units/trade.js';

/** A position at the price of its block: what it would bring if the pool were endless and took no fee. */
export type ValuedPosition = StakePosition & {
  readonly subnetName: string;
  readonly price: RaoPerAlpha;
  readonly value: Rao;
};

/** Every position with its subnet's price, by subnet and then the most valuable first. */
export function valuePositions(
  positions: readonly StakePosition[],
  subnets: readonly Pick<SubnetSummary, 'netuid' | 'name' | 'price'>[],
): readonly ValuedPosition[] {
  const known = new Map(subnets.map((subnet) => [subnet.netuid, subnet]));
  return positions
    .map((position) => {
      const subnet = known.get(position.stake.netuid);
      if (!subnet) throw new Error(`the chain has stake but no subnet ${position.stake.netuid}`);
      const { name, price } = subnet;
      return { ...position, subnetName: name, price, value: taoFor(position.stake.units, price) };
    })
    .sort((left, right) => left.stake.netuid - right.stake.netuid || order(right, left));
}

const order = ({ value: left }: ValuedPosition, { value: right }: ValuedPosition) =>
  left < right ? -1 : Number(left > right);

/** What all positions are worth together. */
export const totalValue = (positions: readonly ValuedPosition[]): Rao =>
  rao(positions.reduce((sum, { value }) => sum + value, 0n));
