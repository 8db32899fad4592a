import type { AccountReads } from '../../../chain/chain.js';
import type { KeySwapReads } from '../../../chain/key-swap.js';
import type { PoolReads } from '../../../chain/pool.js';
import type { HotkeyProfile, PositionReads } from '../../../chain/position.js';
import type { StakeReads } from '../../../chain/stake.js';
import type { SubnetReads, SubnetSummary } from '../../../chain/subnet.js';
import { emissionPerDay } from '../../../quotes/emission.js';
import { rootClaimsOf } from '../../../quotes/root-claims.js';
import type { BlockRef } from '../../../units/block.js';
import { type Netuid, rao } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import type { Asked } from '../../asked-accounts.js';
import { noSuchSubnet } from '../../subnet/refusals.js';
import { readSales, type Sales } from './sales.js';
import {
  type Details,
  type Held,
  type Holder,
  holderOf,
  perSubnet,
  together,
  type ValuedPosition,
  valuePositions,
  type Worth,
} from './value.js';

export type ListRequest = {
  readonly coldkeys: readonly Asked[];
  /** All of them when left out. */
  readonly netuids: readonly Netuid[] | undefined;
  readonly hotkey: Ss58 | undefined;
};

export type Listing = {
  readonly at: BlockRef;
  readonly holders: readonly Holder[];
  readonly positions: readonly ValuedPosition[];
  readonly total: Worth;
};

type Reads = AccountReads &
  StakeReads &
  SubnetReads &
  PoolReads &
  PositionReads &
  Pick<KeySwapReads, 'blockTime'>;

/**
 * Every position of some coldkeys and what it is worth, all at one block. However many there are,
 * only three requests wait for another's answer.
 */
export async function readListing(
  request: ListRequest,
  chain: Reads,
  at: BlockRef,
): Promise<Listing> {
  const addresses = request.coldkeys.map(({ address }) => address);
  const beside = Promise.all([chain.subnets(at), chain.balances(addresses, at)]);
  // Whoever fails first is told; this one may fail while the positions are awaited.
  beside.catch(() => {});
  const held = wanted(await positionsOf(addresses, chain, at), request);
  const [[subnets, balances], sales, details] = await Promise.all([
    beside,
    readSales(chain, saleAmounts(addresses, held), at),
    readDetails(
      held,
      beside.then(([found]) => found),
      chain,
      at,
    ),
  ]);
  const missing = request.netuids?.find((asked) => !subnets.some(({ netuid }) => netuid === asked));
  if (missing !== undefined) throw noSuchSubnet(missing);
  const positions = addresses.flatMap((coldkey) =>
    valuedOf(coldkey, held, details, subnets, sales),
  );
  const holders = request.coldkeys.map((asked, index) =>
    holderOf(asked, balances[index]?.free ?? rao(0n), positions, sales),
  );
  return { at, holders, positions, total: together(holders, positions, sales) };
}

/** A coldkey's positions stand together, in the order in which the coldkeys were asked for. */
function valuedOf(
  coldkey: Ss58,
  held: readonly Held[],
  details: readonly Details[],
  subnets: readonly SubnetSummary[],
  sales: Sales,
): readonly ValuedPosition[] {
  const own = [...held.keys()].filter((index) => held[index]?.coldkey === coldkey);
  const pick = <Item>(items: readonly Item[]) => own.flatMap((index) => items[index] ?? []);
  return valuePositions(pick(held), pick(details), subnets, sales);
}

async function positionsOf(
  coldkeys: readonly Ss58[],
  chain: StakeReads,
  at: BlockRef,
): Promise<readonly Held[]> {
  const found =
    (await chain.positionsOf(coldkeys, at)) ??
    (await Promise.all(coldkeys.map((coldkey) => chain.positions(coldkey, at))));
  return coldkeys.flatMap((coldkey, index) =>
    (found[index] ?? []).map((position) => ({ ...position, coldkey })),
  );
}

const wanted = (held: readonly Held[], { netuids, hotkey }: ListRequest): readonly Held[] =>
  held.filter(
    (position) =>
      (netuids === undefined || netuids.includes(position.stake.netuid)) &&
      (hotkey === undefined || position.hotkey === hotkey),
  );

/** Each position alone, and what a coldkey, and all of them together, have in each subnet. */
const saleAmounts = (coldkeys: readonly Ss58[], held: readonly Held[]) => [
  ...held.map(({ stake }) => stake),
  ...coldkeys.flatMap((coldkey) => perSubnet(held.filter((each) => each.coldkey === coldkey))),
  ...perSubnet(held),
];

async function readDetails(
  held: readonly Held[],
  subnets: Promise<readonly SubnetSummary[]>,
  chain: Reads,
  at: BlockRef,
): Promise<readonly Details[]> {
  const roots = held.filter(({ stake }) => stake.netuid === 0);
  const seats = held.map(({ hotkey, stake }) => ({ hotkey, netuid: stake.netuid }));
  const hotkeys = [...new Set(held.map(({ hotkey }) => hotkey))];
  const [profiles, totals, claims, summaries] = await Promise.all([
    chain.hotkeyProfiles(hotkeys, at),
    chain.seatTotals(seats, at),
    chain.claimTerms(roots, at),
    subnets,
  ]);
  const tempos = new Map(summaries.map(({ netuid, tempo }) => [netuid, tempo]));
  const claimsOf = new Map(roots.map((position, index) => [position, claims?.[index]]));
  const blockTime = chain.blockTime();
  return held.map((position, index) => {
    const { stake, hotkey, emission } = position;
    const [terms, hotkeyTotal] = [claimsOf.get(position), totals[index]];
    if (!hotkeyTotal) throw new Error('the chain was not asked about every position');
    const epochLength = chain.epochLength(tempos.get(stake.netuid) ?? 0);
    return {
      profile: profileIn(profiles, hotkey),
      claims: terms && rootClaimsOf(rao(stake.units), terms),
      perDay: emissionPerDay({ stake, hotkeyPaid: emission, hotkeyTotal, blockTime, epochLength }),
    };
  });
}

function profileIn(profiles: ReadonlyMap<Ss58, HotkeyProfile>, hotkey: Ss58): HotkeyProfile {
  const profile = profiles.get(hotkey);
  if (!profile) throw new Error(`the chain was not asked about ${hotkey}`);
  return profile;
}
