import { type AlphaUnits, type Netuid, rao } from '../../units/money.js';
import type { ChainIdentity } from '../chain.js';
import { countOf, fieldsOf, flagOf, integerOf, type Value } from '../decode.js';
import type { PoolReads, PoolRule, PoolState } from '../pool.js';
import { type Place, placesIn, readAll, type State } from '../state/state.js';

const DYNAMIC = 1;

export function poolReads(state: State, identity: ChainIdentity): PoolReads {
  const subtensor = placesIn('SubtensorModule', state, identity);
  const swap = placesIn('Swap', state, identity);
  const isWeighted = state.hasItem('Swap', 'SwapBalancer');

  const provided = (netuid: Netuid): readonly Place[] =>
    ['SubnetTaoProvided', 'SubnetAlphaInProvided'].flatMap((item) =>
      state.hasItem('SubtensorModule', item) ? [subtensor(item, netuid)] : [],
    );
  const ruled = (netuid: Netuid): readonly Place[] =>
    isWeighted
      ? [swap('SwapBalancer', netuid)]
      : [swap('AlphaSqrtPrice', netuid), swap('CurrentLiquidity', netuid)];
  const placesOf = (netuid: Netuid): readonly Place[] => [
    ...['NetworksAdded', 'SubnetMechanism', 'SubnetTAO', 'SubnetAlphaIn'].map((item) =>
      subtensor(item, netuid),
    ),
    swap('FeeRate', netuid),
    ...ruled(netuid),
    ...provided(netuid),
  ];

  return {
    async pools(netuids, at) {
      const places = netuids.map(placesOf);
      const found = await readAll(places.flat(), at, state);
      const width = places[0]?.length ?? 0;
      return new Map(
        netuids.flatMap((netuid, index) => {
          const values = found.slice(index * width, (index + 1) * width);
          const pool = decodePool(netuid, values, isWeighted);
          return pool ? [[netuid, pool] as const] : [];
        }),
      );
    },
  };
}

/** Decodes the values of one subnet, in the order in which they were asked for. */
function decodePool(
  netuid: Netuid,
  [exists, mechanism, tao, alphaIn, feeRate, ...rest]: readonly Value[],
  isWeighted: boolean,
): PoolState | undefined {
  if (!exists || !mechanism || !tao || !alphaIn || !feeRate || !flagOf(exists)) return undefined;
  const [userTao, userAlpha] = rest.slice(isWeighted ? 1 : 2);
  const isDynamic = netuid !== 0 && countOf(mechanism) === DYNAMIC;
  return {
    netuid,
    mechanism: isDynamic ? 'dynamic' : 'stable',
    taoReserve: rao(integerOf(tao) + (userTao ? integerOf(userTao) : 0n)),
    alphaReserve: (integerOf(alphaIn) + (userAlpha ? integerOf(userAlpha) : 0n)) as AlphaUnits,
    feeRate: isDynamic ? countOf(feeRate) : 0,
    rule: decodeRule(rest, isWeighted),
  };
}

/** Decodes Swap.SwapBalancer, or Swap.AlphaSqrtPrice and Swap.CurrentLiquidity. */
function decodeRule([first, second]: readonly Value[], isWeighted: boolean): PoolRule {
  if (!first) throw new Error('the chain answered for fewer values than were asked for');
  if (isWeighted) {
    return { kind: 'weighted', quoteWeight: fieldsOf(first, 'Balancer').integer('quote') };
  }
  return {
    kind: 'concentrated',
    sqrtPrice: fieldsOf(first, 'AlphaSqrtPrice').integer('bits'),
    liquidity: second ? integerOf(second) : 0n,
  };
}
