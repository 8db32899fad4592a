import type { SubnetEmission } from '../../../../../economy/coinbase.js';
import { EVEN_WEIGHTS } from '../../../../../economy/liquidity-injection.js';
import { afterBuy } from '../../../../../economy/settlement.js';
import type { EmittingSubnet } from '../../../../../economy/subnet-terms.js';
import { buyAlpha, NO_BUY_LIMIT } from '../../../../../economy/swap.js';
import { addU64, subtractU64 } from '../../../../../economy/unsigned.js';

/**
 * The emission of a subnet whose pool has never traded: its first trade evens the weights, also when
 * it is the chain that buys with excess TAO. What waits for the epoch is the same either way.
 */
export function onFirstTrade(subnet: EmittingSubnet, emitted: SubnetEmission): SubnetEmission {
  const excess = subtractU64(emitted.taoSpent, emitted.taoIn);
  if (subnet.mechanism === 'stable' || excess === 0n) return emitted;
  const even = { ...emitted.reserves, ...outsideOf(subnet), quoteWeight: EVEN_WEIGHTS };
  const bought = buyAlpha(even, { amount: excess, limitPrice: NO_BUY_LIMIT, dropFees: true });
  if (!bought.ok) return emitted;
  const after = afterBuy(even, bought.value);
  const outside = subtractU64(emitted.reserves.alphaOut, emitted.alphaBought);
  return {
    ...emitted,
    reserves: {
      ...after,
      taoReserve: addU64(after.taoReserve, emitted.taoIn),
      alphaReserve: addU64(after.alphaReserve, emitted.alphaIn),
      alphaOut: addU64(outside, bought.value.paidOut),
    },
    excessTao: bought.value.paidIn,
    alphaBought: bought.value.paidOut,
    totalStakeIncrease: emitted.taoSpent,
  };
}

const outsideOf = ({ taoReserve, alphaReserve, alphaOut }: EmittingSubnet) => ({
  taoReserve,
  alphaReserve,
  alphaOut,
});
