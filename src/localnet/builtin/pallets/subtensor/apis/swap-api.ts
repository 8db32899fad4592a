import { U64F64 } from '../../../../../economy/fixed-point.js';
import { spotPrice } from '../../../../../economy/pool.js';
import { NOTHING, simulateBuy, simulateSell } from '../../../../../economy/swap-simulation.js';
import { type AlphaUnits, type Netuid, rao, STEPS_PER_COIN } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import { method, type RuntimeApi } from '../../../frame/api.js';
import { struct } from '../../../scale/composite.js';
import { u64 } from '../../../scale/primitives.js';
import { vec } from '../../../scale/sequence.js';
import { reservesOf } from '../reserves.js';
import { allNetuids, subnetExists } from '../subnets.js';
import { alpha, netuid, tao } from '../types/amounts.js';

const MODULE = 'pallet_subtensor_swap_runtime_api';

const subnetPrice = struct({ path: `${MODULE}::SubnetPrice` }, { netuid, price: u64 });
const simSwapResult = struct(
  { path: `${MODULE}::SimSwapResult` },
  {
    taoAmount: tao,
    alphaAmount: alpha,
    taoFee: tao,
    alphaFee: alpha,
    taoSlippage: tao,
    alphaSlippage: alpha,
  },
);

/**
 * What alpha costs and what a trade would bring; prices in rao for one whole alpha. In a subnet that
 * does not exist a trade brings nothing, at a price of one.
 */
export const swapApi: RuntimeApi = {
  name: 'SwapRuntimeApi',
  version: 1,
  methods: [
    method('current_alpha_price', { netuid }, u64, ({ storage }, inputs) =>
      priceOf(storage, inputs.netuid),
    ),
    method('current_alpha_price_all', {}, vec(subnetPrice), ({ storage }) =>
      allNetuids(storage).map((each) => ({ netuid: each, price: priceOf(storage, each) })),
    ),
    method('sim_swap_tao_for_alpha', { netuid, tao }, simSwapResult, ({ storage }, inputs) =>
      subnetExists(storage, inputs.netuid)
        ? simulateBuy(reservesOf(storage, inputs.netuid), inputs.tao)
        : { ...NOTHING, alphaSlippage: BigInt(inputs.tao) as AlphaUnits },
    ),
    method('sim_swap_alpha_for_tao', { netuid, alpha }, simSwapResult, ({ storage }, inputs) =>
      subnetExists(storage, inputs.netuid)
        ? simulateSell(reservesOf(storage, inputs.netuid), inputs.alpha)
        : { ...NOTHING, taoSlippage: rao(inputs.alpha) },
    ),
  ],
};

const priceOf = (storage: Externalities, of: Netuid): bigint =>
  U64F64.toU64(
    U64F64.multiply(spotPrice(reservesOf(storage, of)), U64F64.ofInteger(STEPS_PER_COIN)),
  );
