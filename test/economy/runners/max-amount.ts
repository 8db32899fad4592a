import {
  maxAmountToAdd,
  maxAmountToMove,
  maxAmountToRemove,
} from '../../../src/economy/max-amount.js';
import type { Result } from '../../../src/economy/result.js';
import type { AlphaUnits, Rao, RaoPerAlpha } from '../../../src/units/money.js';
import { type PoolInput, poolOf } from './pool-inputs.js';
import type { Runners } from './vectors.js';

type MoveInput = {
  readonly origin: bigint;
  readonly destination: bigint;
  readonly tao1: Rao;
  readonly alpha1: AlphaUnits;
  readonly quoteWeight1: PoolInput['quoteWeight'];
  readonly tao2: Rao;
  readonly alpha2: AlphaUnits;
  readonly quoteWeight2: PoolInput['quoteWeight'];
  readonly feeRate: bigint;
  readonly limitPrice: bigint;
};

export const maxAmountRunners: Runners = {
  'swap.maxAmountForLimit': (input: PoolInput & { readonly limitPrice: RaoPerAlpha }) => ({
    maxAdd: valueOrError(maxAmountToAdd(poolOf(input), input.limitPrice)),
    maxRemove: valueOrError(maxAmountToRemove(poolOf(input), input.limitPrice)),
  }),
  'swap.maxAmountMove': (input: MoveInput) => {
    const most = maxAmountToMove(
      poolNumbered(input.origin, input),
      poolNumbered(input.destination, input),
      input.limitPrice,
    );
    return most.ok ? { max: most.value } : { error: most.error };
  },
};

const valueOrError = <Value>(result: Result<Value, string>) =>
  result.ok ? result.value : { error: result.error };

function poolNumbered(netuid: bigint, input: MoveInput) {
  const { feeRate } = input;
  const first = { taoReserve: input.tao1, alphaReserve: input.alpha1, feeRate };
  const second = { taoReserve: input.tao2, alphaReserve: input.alpha2, feeRate };
  if (netuid === 2n) return poolOf({ ...second, quoteWeight: input.quoteWeight2 });
  const mechanism = netuid === 0n ? 0n : 1n;
  return poolOf({ ...first, quoteWeight: input.quoteWeight1, mechanism });
}
