import type { Chain } from '../../../chain/chain.js';
import type { BlockRef } from '../../../units/block.js';
import { type Netuid, type Rao, rao } from '../../../units/money.js';
import { envelopeFee } from '../../road/prepare.js';
import { chooseShield, sealedEra } from '../../road/shield.js';
import { spendable } from '../../spendable.js';
import { ownedByNobody } from '../../subnet/refusals.js';
import type { Position } from '../position.js';
import { together } from '../trade/batch.js';
import { type PoolsByNetuid, readPools } from '../trade/pools.js';
import { buyCall } from '../trade/purchase.js';
import { nothingNamed, positionsIn } from '../trade/scope.js';
import type { Facts, Request } from './plan.js';

/** Everything that purchases rest on, at one block. */
export async function readFacts(request: Request, chain: Chain, at: BlockRef): Promise<Facts> {
  const { coldkey, scope } = request;
  const netuids = scope.netuids === 'all' ? await startedSubnets(chain, at) : scope.netuids;
  const hotkeys = scope.hotkeys === 'held' ? [] : scope.hotkeys;
  const positions = positionsIn(coldkey, hotkeys, netuids, scope);
  if (positions.length === 0) throw nothingNamed();
  const [pools, [balance], places] = await Promise.all([
    readPools(
      positions.map(({ netuid }) => netuid),
      chain,
      at,
    ),
    chain.balances([coldkey], at),
    Promise.all(positions.map((position) => readPlace(position, chain, at))),
  ]);
  if (!balance) throw new Error('the chain answered for another number of accounts');
  const existentialDeposit = chain.existentialDeposit();
  const { amount } = request;
  const total =
    amount === 'all'
      ? rao(
          spendable(balance, existentialDeposit) -
            (await feeOf(request, positions, pools, chain, at)),
        )
      : rao(amount * BigInt(positions.length));
  const each = total > 0n ? rao(total / BigInt(positions.length)) : rao(0n);
  return {
    ...{ balance, existentialDeposit, places, pools, amount: each },
    ownerless: await ownerlessOf(pools, chain, at),
    remainder: rao(total > 0n ? total % BigInt(positions.length) : 0n),
    told: await toldBy(chain, positions, each, at),
  };
}

/** All but root, which has no price and is staked in by its number. */
async function startedSubnets(chain: Chain, at: BlockRef): Promise<readonly Netuid[]> {
  const subnets = await chain.subnets(at);
  return subnets
    .filter(({ netuid, firstEmission }) => netuid !== 0 && firstEmission !== undefined)
    .map(({ netuid }) => netuid);
}

/** Asks for those alone that take no stake yet, which are refused. */
async function ownerlessOf(
  pools: PoolsByNetuid,
  chain: Chain,
  at: BlockRef,
): Promise<Facts['ownerless']> {
  const closed = [...pools].filter(([, { market }]) => !market.open).map(([netuid]) => netuid);
  const subnets = await Promise.all(closed.map((netuid) => chain.subnet(netuid, at)));
  const ownerless = subnets.filter((subnet) => subnet !== undefined).filter(ownedByNobody);
  return new Set(ownerless.map(({ netuid }) => netuid));
}

async function readPlace(position: Position, chain: Chain, at: BlockRef) {
  const { hotkey, coldkey, netuid } = position;
  const [stake, hotkeyOwner] = await Promise.all([
    chain.stakeOf(hotkey, coldkey, netuid, at),
    chain.hotkeyOwner(hotkey, at),
  ]);
  return { position, stake, hotkeyOwner };
}

/** The fee with its tip: amounts have one width, so it is that of any amounts. */
async function feeOf(
  { coldkey, rule, feeTerms }: Request,
  positions: readonly Position[],
  pools: PoolsByNetuid,
  chain: Chain,
  at: BlockRef,
): Promise<Rao> {
  if (!feeTerms) return rao(0n);
  const calls = positions.map((position) => {
    const price = pools.get(position.netuid)?.price;
    if (price === undefined) throw new Error('a pool was not read');
    return buyCall(position, rao(1n), price, rule);
  });
  const { tip, nonce = await chain.nextNonce(coldkey) } = feeTerms;
  const call = together(calls, true);
  const { on } = await chooseShield(feeTerms, [call], coldkey, chain, at);
  const era = on ? sealedEra(feeTerms.era) : feeTerms.era;
  const terms = { era, tip, nonce, metadataHash: false };
  if (!on) return rao((await chain.fee(call, coldkey, at, terms)) + tip);
  const [inner, envelope] = await Promise.all([
    chain.fee(call, coldkey, at, { ...terms, nonce: nonce + 1 }),
    envelopeFee([call], coldkey, terms, chain, at),
  ]);
  return rao(inner + envelope + 2n * tip);
}

async function toldBy(
  chain: Chain,
  positions: readonly Position[],
  amount: Rao,
  at: BlockRef,
): Promise<Facts['told']> {
  const netuids = [...new Set(positions.map(({ netuid }) => netuid))];
  const quotes = await Promise.all(netuids.map((netuid) => chain.quoteBuy(netuid, amount, at)));
  return new Map(
    netuids.flatMap((netuid, index) => {
      const quote = quotes[index];
      return quote ? [[netuid, quote] as const] : [];
    }),
  );
}
