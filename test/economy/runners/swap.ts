import { injectLiquidity } from '../../../src/economy/liquidity-injection.js';
import { spotPrice } from '../../../src/economy/pool.js';
import type { Result } from '../../../src/economy/result.js';
import { afterBuy, afterSell, type SubnetReserves } from '../../../src/economy/settlement.js';
import { buyAlpha, type Swap, type SwapOrder, sellAlpha } from '../../../src/economy/swap.js';
import { feeOnGross } from '../../../src/economy/swap-fee.js';
import { simulateBuy, simulateSell } from '../../../src/economy/swap-simulation.js';
import type { AlphaUnits, Rao } from '../../../src/units/money.js';
import { type PoolInput, poolOf, reservesOf } from './pool-inputs.js';
import type { Runners } from './vectors.js';

type ReservesInput = PoolInput & { readonly alphaOut: AlphaUnits };
type Step =
  | ({ readonly op: 'buy' } & SwapOrder<Rao>)
  | ({ readonly op: 'sell' } & SwapOrder<AlphaUnits>)
  | { readonly op: 'inject'; readonly tao: Rao; readonly alpha: AlphaUnits };

export const swapRunners: Runners = {
  'swap.buy': (input: ReservesInput & SwapOrder<Rao>) => {
    const reserves = reservesOf(input);
    return { priceBefore: spotPrice(reserves), ...bought(reserves, input).out };
  },
  'swap.sell': (input: ReservesInput & SwapOrder<AlphaUnits>) => {
    const reserves = reservesOf(input);
    return { priceBefore: spotPrice(reserves), ...sold(reserves, input).out };
  },
  'swap.feeAmount': ({ feeRate, amount }: { feeRate: bigint; amount: bigint }) => ({
    fee: feeOnGross({ ...somePool, feeRate }, amount),
  }),
  'swap.simApi': ({ tao, alpha, ...pool }: PoolInput & { tao: Rao; alpha: AlphaUnits }) => ({
    taoForAlpha: simulateBuy(poolOf(pool), tao),
    alphaForTao: simulateSell(poolOf(pool), alpha),
  }),
  'swap.sequence': (input: ReservesInput & { readonly steps: readonly Step[] }) => {
    let reserves = reservesOf(input);
    const steps = input.steps.map((step) => {
      const { after, out } = taken(reserves, step);
      reserves = after;
      return out;
    });
    return { steps };
  },
};

const somePool = poolOf({
  taoReserve: 1n as Rao,
  alphaReserve: 1n as AlphaUnits,
  quoteWeight: 1n as PoolInput['quoteWeight'],
});

function taken(reserves: SubnetReserves, step: Step) {
  if (step.op === 'buy') return bought(reserves, step);
  if (step.op === 'sell') return sold(reserves, step);
  const added = injectLiquidity(reserves, step.tao, step.alpha);
  const after = {
    ...reserves,
    quoteWeight: added.quoteWeight,
    taoReserve: (reserves.taoReserve + added.tao) as Rao,
    alphaReserve: (reserves.alphaReserve + added.alpha) as AlphaUnits,
  };
  const { taoReserve, alphaReserve, quoteWeight } = after;
  const injected = { taoInjected: added.tao, alphaInjected: added.alpha };
  const out = { ...injected, taoReserve, alphaReserve, quoteWeight, priceAfter: spotPrice(after) };
  return { after, out };
}

const bought = (reserves: SubnetReserves, order: SwapOrder<Rao>) =>
  settled(reserves, buyAlpha(reserves, order), afterBuy);

const sold = (reserves: SubnetReserves, order: SwapOrder<AlphaUnits>) =>
  settled(reserves, sellAlpha(reserves, order), afterSell);

function settled<Input, Output>(
  reserves: SubnetReserves,
  swap: Result<Swap<Input, Output>, string>,
  settle: (reserves: SubnetReserves, swap: Swap<Input, Output>) => SubnetReserves,
) {
  if (!swap.ok) return { after: reserves, out: { error: swap.error } };
  const after = settle(reserves, swap.value);
  const { taoReserve, alphaReserve, alphaOut } = after;
  const { paidIn, paidOut, fee, feeToBlockAuthor } = swap.value;
  const paid = { amountPaidIn: paidIn, amountPaidOut: paidOut, feePaid: fee, feeToBlockAuthor };
  const out = { ...paid, taoReserve, alphaReserve, alphaOut, priceAfter: spotPrice(after) };
  return { after, out };
}
