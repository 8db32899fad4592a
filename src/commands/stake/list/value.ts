import type { HotkeyProfile } from '../../../chain/position.js';
import type { StakePosition } from '../../../chain/stake.js';
import type { SubnetSummary } from '../../../chain/subnet.js';
import type { RootClaim } from '../../../quotes/root-claims.js';
import {
  type Alpha,
  alpha,
  type Netuid,
  type Rao,
  type RaoPerAlpha,
  rao,
} from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import { taoFor } from '../../../units/trade.js';
import type { Asked } from '../../asked-accounts.js';
import type { Sales } from './sales.js';

/** Stake of one of the coldkeys that were asked about. */
export type Held = StakePosition & { readonly coldkey: Ss58 };

/** A claim of a root position, and what it is worth at the price of its subnet. */
export type ValuedClaim = RootClaim & { readonly value: Rao };

/** A position and what it is worth, all of one block. */
export type ValuedPosition = Held & {
  readonly subnetName: string;
  readonly symbol: string;
  readonly price: RaoPerAlpha;
  /** At the price: what it would bring if the pool were endless and took no fee. */
  readonly value: Rao;
  /** What the pool gives for all of it now; undefined where the pool refuses to trade it. */
  readonly ifSold: Rao | undefined;
  readonly perDay: Alpha | undefined;
  readonly profile: HotkeyProfile;
  /** Undefined for all but root positions, and where the runtime has no claims. */
  readonly claims: readonly ValuedClaim[] | undefined;
};

/** What is known of a position beside its stake. */
export type Details = Pick<ValuedPosition, 'perDay' | 'profile'> & {
  readonly claims: readonly RootClaim[] | undefined;
};

type Priced = Pick<SubnetSummary, 'netuid' | 'name' | 'symbol' | 'price'>;

/** Every position with what it is worth, by subnet and then the most valuable first. */
export function valuePositions(
  held: readonly Held[],
  details: readonly Details[],
  subnets: readonly Priced[],
  sales: Sales,
): readonly ValuedPosition[] {
  const known = new Map(subnets.map((subnet) => [subnet.netuid, subnet]));
  const subnetOf = (netuid: Netuid) => {
    const subnet = known.get(netuid);
    if (!subnet) throw new Error(`the chain has stake but no subnet ${netuid}`);
    return subnet;
  };
  const worth = ({ netuid, units }: Alpha) => taoFor(units, subnetOf(netuid).price);
  return held
    .map((position, index): ValuedPosition => {
      const { name, symbol, price } = subnetOf(position.stake.netuid);
      const extra = details[index];
      if (!extra) throw new Error('a position was left without details');
      return {
        ...position,
        ...extra,
        ...{ subnetName: name, symbol, price },
        value: worth(position.stake),
        ifSold: sales(position.stake),
        claims: extra.claims?.map((claim) => ({ ...claim, value: worth(claim.owed) })),
      };
    })
    .sort((left, right) => left.stake.netuid - right.stake.netuid || order(right, left));
}

const order = ({ value: left }: ValuedPosition, { value: right }: ValuedPosition) =>
  left < right ? -1 : Number(left > right);

/** What one coldkey has on all the positions that are listed, and its free TAO. */
export type Holder = Asked & Worth;

export type Worth = {
  readonly free: Rao;
  readonly value: Rao;
  /** What selling everything brings: positions in one subnet share its pool, so they are sold as one. */
  readonly ifSold: Rao;
  /** Root dividends that a claim would pay, at the prices of their subnets. */
  readonly claimable: Rao;
};

export function holderOf(
  asked: Asked,
  free: Rao,
  positions: readonly ValuedPosition[],
  sales: Sales,
): Holder {
  const own = positions.filter(({ coldkey }) => coldkey === asked.address);
  return {
    ...asked,
    free,
    value: sum(own.map(({ value }) => value)),
    ifSold: soldAsOne(own, sales),
    claimable: sum(
      own
        .flatMap(({ claims = [] }) => claims)
        .filter(({ payable }) => payable)
        .map(({ value }) => value),
    ),
  };
}

/** All stake of one coldkey in each subnet. */
export function perSubnet(own: readonly Pick<Held, 'stake'>[]): readonly Alpha[] {
  const amounts = new Map<Netuid, bigint>();
  for (const { stake } of own) {
    amounts.set(stake.netuid, (amounts.get(stake.netuid) ?? 0n) + stake.units);
  }
  return [...amounts].map(([netuid, units]) => alpha(netuid, units));
}

/** What several coldkeys have together; they share the pools as well. */
export const together = (
  holders: readonly Worth[],
  positions: readonly ValuedPosition[],
  sales: Sales,
): Worth => ({
  free: sum(holders.map(({ free }) => free)),
  value: sum(holders.map(({ value }) => value)),
  ifSold: soldAsOne(positions, sales),
  claimable: sum(holders.map(({ claimable }) => claimable)),
});

const soldAsOne = (positions: readonly ValuedPosition[], sales: Sales): Rao =>
  sum(perSubnet(positions).map((amount) => sales(amount) ?? NOTHING));

const NOTHING = rao(0n);

const sum = (amounts: readonly Rao[]): Rao => rao(amounts.reduce<bigint>((a, b) => a + b, 0n));
