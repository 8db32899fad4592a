import type { AlphaUnits, Netuid, Rao } from '../units/money.js';
import { rootSellFlag, taoEmissions } from './emission-share.js';
import { U96F32 } from './fixed-point.js';
import { injectLiquidity } from './liquidity-injection.js';
import { type PendingEmission, pendingEmission } from './pending-emission.js';
import { afterBuy, type SubnetReserves } from './settlement.js';
import {
  type CoinbaseTerms,
  type EmittingSubnet,
  type SubnetTerms,
  subnetTerms,
} from './subnet-terms.js';
import { buyAlpha, NO_BUY_LIMIT } from './swap.js';
import { addU64, subtractU64 } from './unsigned.js';

/** What one block of emission does to one subnet. */
export type SubnetEmission = {
  readonly netuid: Netuid;
  readonly terms: SubnetTerms;
  /** Reserves and weights after emission. */
  readonly reserves: SubnetReserves;
  /** SubtensorModule.SubnetTaoInEmission. */
  readonly taoIn: Rao;
  /** SubtensorModule.SubnetAlphaInEmission. */
  readonly alphaIn: AlphaUnits;
  /** SubtensorModule.SubnetAlphaOutEmission. */
  readonly alphaOut: AlphaUnits;
  /** SubtensorModule.SubnetExcessTao: TAO that bought alpha. */
  readonly excessTao: Rao;
  /** Added to SubtensorModule.SubnetProtocolAlpha. */
  readonly alphaBought: AlphaUnits;
  /** Added to what waits for the epoch. */
  readonly pending: PendingEmission;
  /** Moves from the block emission to the subnet's account; what no subnet takes is recycled. */
  readonly taoSpent: Rao;
  /** Added to SubtensorModule.TotalStake. */
  readonly totalStakeIncrease: Rao;
};

/**
 * One block of emission over the eligible subnets in ascending netuid: SubtensorModule.run_coinbase
 * up to the epochs.
 */
export function coinbase(
  subnets: readonly EmittingSubnet[],
  terms: CoinbaseTerms,
): readonly SubnetEmission[] {
  const emissions = taoEmissions(subnets, U96F32.ofInteger(terms.blockEmission));
  const sellsRoot = rootSellFlag(subnets);
  return subnets.map((subnet, index) => {
    const split = subnetTerms(subnet, emissions[index] ?? U96F32.zero, terms);
    const injected = inject(subnet, split);
    const alphaOut = U96F32.toU64(split.alphaOut) as AlphaUnits;
    const minted = { ...injected.reserves, alphaOut: addU64(injected.reserves.alphaOut, alphaOut) };
    const pending = pendingEmission(minted, split.alphaOut, subnet.ownerCutEnabled, terms);
    const recycled = sellsRoot ? (0n as AlphaUnits) : pending.rootAlpha;
    return {
      ...injected,
      netuid: subnet.netuid,
      terms: split,
      alphaOut,
      reserves: { ...minted, alphaOut: subtractU64(minted.alphaOut, recycled) },
      pending: sellsRoot ? pending : { ...pending, rootAlpha: 0n as AlphaUnits },
    };
  });
}

/**
 * New weights first, then the excess buys alpha from the old reserves, then liquidity joins them.
 */
function inject(subnet: SubnetReserves, split: SubnetTerms) {
  const added = injectLiquidity(
    subnet,
    U96F32.toU64(split.taoIn) as Rao,
    U96F32.toU64(split.alphaIn) as AlphaUnits,
  );
  const reweighted = { ...reservesOf(subnet), quoteWeight: added.quoteWeight };
  const excess = U96F32.toU64(split.excessTao) as Rao;
  const bought = buyWithExcess(reweighted, excess);
  return {
    taoIn: added.tao,
    alphaIn: added.alpha,
    excessTao: bought.excessTao,
    alphaBought: bought.alphaBought,
    taoSpent: addU64(excess, added.tao),
    totalStakeIncrease: addU64(bought.totalStakeIncrease, added.tao),
    reserves: {
      ...bought.reserves,
      taoReserve: addU64(bought.reserves.taoReserve, added.tao),
      alphaReserve: addU64(bought.reserves.alphaReserve, added.alpha),
    },
  };
}

/** A swap that fails leaves the excess in the subnet's account and the pool as it was. */
function buyWithExcess(reserves: SubnetReserves, excess: Rao) {
  const order = { amount: excess, limitPrice: NO_BUY_LIMIT, dropFees: true };
  const swap = excess > 0n ? buyAlpha(reserves, order) : undefined;
  if (!swap?.ok) {
    const alphaBought = 0n as AlphaUnits;
    return { reserves, excessTao: 0n as Rao, alphaBought, totalStakeIncrease: 0n as Rao };
  }
  return {
    reserves: afterBuy(reserves, swap.value),
    excessTao: swap.value.paidIn,
    alphaBought: swap.value.paidOut,
    totalStakeIncrease: excess,
  };
}

const reservesOf = (subnet: SubnetReserves): SubnetReserves => ({
  mechanism: subnet.mechanism,
  taoReserve: subnet.taoReserve,
  alphaReserve: subnet.alphaReserve,
  alphaOut: subnet.alphaOut,
  quoteWeight: subnet.quoteWeight,
  feeRate: subnet.feeRate,
});
