import { blockEmission as emissionAt } from '../../../../../economy/block-emission.js';
import { coinbase, type SubnetEmission } from '../../../../../economy/coinbase.js';
import { proportionOfU64 } from '../../../../../economy/proportion.js';
import type { CoinbaseTerms, EmittingSubnet } from '../../../../../economy/subnet-terms.js';
import { addU64, subtractU64 } from '../../../../../economy/unsigned.js';
import { type Rao, rao } from '../../../../../units/money.js';
import type { Context } from '../../../frame/context.js';
import { palSwapInitialized, swapBalancer } from '../../swap/storage.js';
import { subnetAccount } from '../custody.js';
import { writeReserves } from '../reserves.js';
import { taoWeight } from '../storage/dividends.js';
import {
  blockEmission,
  subnetAlphaInEmission,
  subnetAlphaOutEmission,
  subnetExcessTao,
  subnetRootSellTao,
  subnetTaoInEmission,
} from '../storage/emission.js';
import { subnetProtocolFlow } from '../storage/flow.js';
import { subnetOwnerCut } from '../storage/ownership.js';
import { subnetProtocolAlpha, subnetTao, subnetVolume } from '../storage/pool.js';
import { totalStake } from '../storage/stake.js';
import { ROOT_NETUID } from '../types/amounts.js';
import { creditTao, recycleEmission } from './block-emission.js';
import { emittingNetuids, emittingSubnet } from './emitting-subnets.js';
import { onFirstTrade } from './first-trade.js';
import { addPending } from './pending.js';

/** Emits the block's TAO and alpha to the subnets; what no subnet takes is recycled. */
export function runCoinbase(context: Context, emission: Rao): void {
  const { storage } = context;
  subnetRootSellTao.clear(storage);
  const subnets = emittingNetuids(storage).map((netuid) => emittingSubnet(storage, netuid));
  const emissions = coinbase(subnets, termsOf(context, emission));
  let left = emission;
  emissions.forEach((planned, at) => {
    const emitted = withFirstTrade(context, planned, subnets[at]);
    left = subtractU64(left, spend(context, emitted));
    store(context, emitted);
  });
  noteAlphaEmission(context, subnets);
  recycleEmission(context, left);
}

const termsOf = ({ storage }: Context, emission: Rao): CoinbaseTerms => ({
  blockEmission: emission,
  rootTao: subnetTao.get(storage, ROOT_NETUID),
  taoWeight: proportionOfU64(taoWeight.get(storage)),
  ownerCut: BigInt(subnetOwnerCut.get(storage)),
});

function withFirstTrade(
  { storage }: Context,
  planned: SubnetEmission,
  subnet: EmittingSubnet | undefined,
): SubnetEmission {
  if (!subnet || palSwapInitialized.get(storage, subnet.netuid)) return planned;
  const emitted = onFirstTrade(subnet, planned);
  const traded = emitted.alphaBought > 0n && subnet.mechanism === 'dynamic';
  if (traded) palSwapInitialized.set(storage, [subnet.netuid], true);
  return emitted;
}

/** Pays a subnet's TAO to its account: first what bought alpha, then what joined the pool. */
function spend(context: Context, { netuid, taoIn, taoSpent }: SubnetEmission): Rao {
  const account = subnetAccount(netuid);
  const excess = subtractU64(taoSpent, taoIn);
  return rao(creditTao(context, account, excess) + creditTao(context, account, taoIn));
}

function store({ storage }: Context, emitted: SubnetEmission): void {
  const { netuid, reserves, taoIn, excessTao, taoSpent, alphaBought } = emitted;
  const key = [netuid] as const;
  writeReserves(storage, netuid, reserves);
  swapBalancer.set(storage, key, { quote: reserves.quoteWeight });
  subnetTaoInEmission.set(storage, key, taoIn);
  subnetAlphaInEmission.set(storage, key, emitted.alphaIn);
  subnetAlphaOutEmission.set(storage, key, emitted.alphaOut);
  subnetExcessTao.set(storage, key, excessTao);
  totalStake.set(storage, addU64(totalStake.get(storage), emitted.totalStakeIncrease));
  if (alphaBought > 0n) {
    const bought = subnetProtocolAlpha.get(storage, netuid);
    subnetProtocolAlpha.set(storage, key, addU64(bought, alphaBought));
    const traded = subtractU64(taoSpent, taoIn);
    subnetVolume.set(storage, key, subnetVolume.get(storage, netuid) + traded);
  }
  const inflow = excessTao + taoIn;
  if (inflow > 0n) {
    subnetProtocolFlow.set(storage, key, subnetProtocolFlow.get(storage, netuid) + inflow);
  }
  addPending(storage, netuid, emitted.pending);
}

/** The runtime keeps the last emission it worked out, and that is an alpha emission where there is one. */
function noteAlphaEmission({ storage }: Context, subnets: readonly EmittingSubnet[]): void {
  const last = subnets.at(-1);
  if (last) {
    blockEmission.set(storage, rao(emissionAt(last.alphaReserve + last.alphaOut)));
  }
}
