import { blockEmission, halvingThresholds } from '../../../src/economy/block-emission.js';
import { coinbase, type SubnetEmission } from '../../../src/economy/coinbase.js';
import {
  type EmissionClaim,
  emissionShares,
  rootSellFlag,
  taoEmissions,
} from '../../../src/economy/emission-share.js';
import { type I96F32, U96F32 } from '../../../src/economy/fixed-point.js';
import { movingPriceOf } from '../../../src/economy/moving-price.js';
import { spotPrice } from '../../../src/economy/pool.js';
import { proportionOfU64 } from '../../../src/economy/proportion.js';
import { rootProportion } from '../../../src/economy/root-proportion.js';
import type { AlphaUnits, Netuid, Rao } from '../../../src/units/money.js';
import { type PoolInput, reservesOf } from './pool-inputs.js';
import type { Runners } from './vectors.js';

type ClaimInput = {
  readonly netuid: bigint;
  readonly movingPrice: I96F32;
  readonly minerBurned?: U96F32;
  readonly emissionEnabled: boolean;
};
type BlockInput = {
  readonly blockEmission: Rao;
  readonly rootTao: Rao;
  readonly taoWeight: bigint;
  readonly ownerCut: bigint;
  readonly subnets: readonly (ClaimInput &
    PoolInput & { readonly alphaOut: AlphaUnits; readonly ownerCutEnabled: boolean })[];
};
export const emissionRunners: Runners = {
  'emission.blockEmission': ({ issuance }: { issuance: bigint }) => ({
    emission: blockEmission(issuance),
  }),
  'emission.thresholds': () => ({ thresholds: halvingThresholds() }),
  'emission.shares': (input: { blockEmission: bigint; subnets: readonly ClaimInput[] }) => {
    const claims = input.subnets.map(claimOf);
    const shares = emissionShares(claims);
    const emissions = taoEmissions(claims, U96F32.ofInteger(input.blockEmission));
    return {
      rootSellFlag: rootSellFlag(claims),
      subnets: input.subnets.map(({ netuid }, index) => ({
        netuid,
        share: shares[index],
        taoEmission: emissions[index],
      })),
    };
  },
  'emission.rootProportion': (input: {
    rootTao: Rao;
    taoWeight: bigint;
    alphaIn: bigint;
    alphaOut: bigint;
  }) => {
    const taoWeightFixed = proportionOfU64(input.taoWeight);
    const issuance = (input.alphaIn + input.alphaOut) as AlphaUnits;
    return {
      taoWeightFixed,
      rootProportion: rootProportion(input.rootTao, taoWeightFixed, issuance),
    };
  },
  'emission.block': (input: BlockInput) => {
    const subnets = input.subnets.map((subnet) => ({
      ...reservesOf(subnet),
      ...claimOf(subnet),
      netuid: Number(subnet.netuid) as Netuid,
      ownerCutEnabled: subnet.ownerCutEnabled,
    }));
    const emissions = coinbase(subnets, { ...input, taoWeight: proportionOfU64(input.taoWeight) });
    return {
      rootSellFlag: rootSellFlag(subnets),
      subnets: emissions.map(emissionView),
      totalStakeDelta: emissions.reduce((sum, one) => sum + one.totalStakeIncrease, 0n),
    };
  },
};

const claimOf = ({ movingPrice, minerBurned, emissionEnabled }: ClaimInput): EmissionClaim => ({
  movingPrice: movingPriceOf('dynamic', movingPrice),
  minerBurned: minerBurned ?? U96F32.zero,
  emissionEnabled,
});

const emissionView = ({ netuid, terms, reserves, pending, ...emission }: SubnetEmission) => ({
  netuid: BigInt(netuid),
  terms,
  taoReserve: reserves.taoReserve,
  alphaReserve: reserves.alphaReserve,
  alphaOut: reserves.alphaOut,
  quoteWeight: reserves.quoteWeight,
  taoInEmission: emission.taoIn,
  alphaInEmission: emission.alphaIn,
  alphaOutEmission: emission.alphaOut,
  excessTao: emission.excessTao,
  protocolAlpha: emission.alphaBought,
  pendingOwnerCut: pending.ownerCut,
  pendingServer: pending.server,
  pendingValidator: pending.validator,
  pendingRootAlpha: pending.rootAlpha,
  spotPrice: spotPrice(reserves),
});
