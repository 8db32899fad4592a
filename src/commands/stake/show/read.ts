import type { Call } from '../../../chain/call.js';
import type { Chain } from '../../../chain/chain.js';
import type { HotkeyProfile, Kinship, StakeAvailability } from '../../../chain/position.js';
import type { StakeMarket, StakePosition } from '../../../chain/stake.js';
import type { SubnetSummary } from '../../../chain/subnet.js';
import { refuse } from '../../../errors.js';
import { emissionPerDay } from '../../../quotes/emission.js';
import { type RootClaim, rootClaimsOf } from '../../../quotes/root-claims.js';
import { type SaleQuote, saleQuote } from '../../../quotes/sale.js';
import type { BlockRef } from '../../../units/block.js';
import type { Fraction } from '../../../units/fraction.js';
import { type Alpha, type Rao, rao, raoPerAlpha } from '../../../units/money.js';
import { noSuchSubnet } from '../../subnet/refusals.js';
import type { Position } from '../position.js';

export type ShowRequest = Position & {
  readonly tolerance: Fraction;
  /** Whether to ask what the transaction of a sale would cost as well. */
  readonly withFee: boolean;
};

/** One position and all that bears on it, at one block. */
export type Shown = {
  readonly at: BlockRef;
  readonly subnet: SubnetSummary;
  readonly market: StakeMarket;
  readonly position: StakePosition;
  /** Selling all of it; undefined where the pool would refuse that. */
  readonly sale: SaleQuote | undefined;
  /** Undefined where it was not asked for. */
  readonly fee: Rao | undefined;
  readonly perDay: Alpha | undefined;
  readonly profile: HotkeyProfile;
  readonly kinship: Kinship;
  /** What is locked of all the coldkey has in the subnet; undefined where the runtime has no locks. */
  readonly availability: StakeAvailability | undefined;
  /** Undefined off root, and where the runtime has no claims. */
  readonly claims: readonly RootClaim[] | undefined;
  readonly lastChange: number | undefined;
  readonly free: Rao;
};

/** Reads one position; refuses `not-found` where there is no such stake or subnet. */
export async function readPosition(
  request: ShowRequest,
  chain: Chain,
  at: BlockRef,
): Promise<Shown> {
  const { coldkey, hotkey, netuid, tolerance } = request;
  const seat = { hotkey, netuid };
  const [position, subnet, market, pools, beside] = await Promise.all([
    chain.positionOn(coldkey, seat, at),
    chain.subnet(netuid, at),
    chain.market(netuid, at),
    chain.pools([netuid], at),
    readBeside(request, chain, at),
  ]);
  const pool = pools.get(netuid);
  if (!subnet || !market || !pool) throw noSuchSubnet(netuid);
  if (!position) throw noStake(request);
  const { stake, emission } = position;
  const [told, fee, claims] = await Promise.all([
    chain.quoteSell(netuid, stake.units, at),
    request.withFee ? chain.fee(saleOf(request, position), coldkey, at) : undefined,
    netuid === 0 ? chain.claimTerms([{ coldkey, hotkey }], at) : undefined,
  ]);
  const { hotkeyTotal, ...shown } = beside;
  const epochLength = chain.epochLength(subnet.tempo);
  const terms = { stake, hotkeyPaid: emission, hotkeyTotal, epochLength };
  return {
    ...{ at, subnet, market, position, fee },
    ...shown,
    sale: saleQuote(pool, stake.units, { price: subnet.price, tolerance, told }),
    perDay: emissionPerDay({ ...terms, blockTime: chain.blockTime() }),
    claims: claims && rootClaimsOf(rao(stake.units), claims[0] ?? []),
  };
}

/** What can be asked without knowing how much there is. */
async function readBeside({ coldkey, hotkey, netuid }: ShowRequest, chain: Chain, at: BlockRef) {
  const seat = { hotkey, netuid };
  const [profiles, [hotkeyTotal], kinship, availability, lastChange, [balance]] = await Promise.all(
    [
      chain.hotkeyProfiles([hotkey], at),
      chain.seatTotals([seat], at),
      chain.kinship(seat, at),
      chain.stakeAvailability(coldkey, netuid, at),
      chain.lastStakeChange(coldkey, hotkey, at),
      chain.balances([coldkey], at),
    ],
  );
  const profile = profiles.get(hotkey);
  if (!profile || !hotkeyTotal || !balance) throw new Error('the chain left something out');
  return { profile, hotkeyTotal, kinship, availability, lastChange, free: balance.free };
}

/** The sale whose fee is asked for; a limit is as long as any other, so it changes no fee. */
const saleOf = ({ hotkey, netuid }: Position, { stake }: StakePosition): Call => ({
  ...{ kind: 'removeStakeLimit', hotkey, netuid, amount: stake.units, allowPartial: false },
  limitPrice: raoPerAlpha(1n),
});

const noStake = ({ coldkey, hotkey, netuid }: Position) =>
  refuse(
    'not-found',
    `${coldkey} has no stake on ${hotkey} in subnet ${netuid}`,
    'see what there is with `btcli stake list`',
  );
