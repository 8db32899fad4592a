import type { EmissionState, EmissionSubnet } from '../../../chain/emission.js';
import { blockEmission } from '../../../economy/block-emission.js';
import { coinbase, type SubnetEmission } from '../../../economy/coinbase.js';
import { priceShares } from '../../../economy/emission-share.js';
import { I96F32, type U64F64, U96F32 } from '../../../economy/fixed-point.js';
import { movingPriceOf } from '../../../economy/moving-price.js';
import { perquintill } from '../../../economy/perquintill.js';
import { proportionOfU64 } from '../../../economy/proportion.js';
import type { EmittingSubnet } from '../../../economy/subnet-terms.js';
import { rao } from '../../../units/money.js';

/** What the next block gives an eligible subnet, and how that arises. */
export type NextEmission = {
  readonly subnet: EmissionSubnet;
  /** Its part by moving price alone. */
  readonly byPrice: U64F64;
  readonly emission: SubnetEmission;
};

/**
 * What the next block emits to each eligible subnet if no transaction comes before it: by moving
 * price, less what miners were denied, the enabled alone (runtime 425). Undefined where the runtime
 * keeps other things (before 424).
 */
export function nextBlock(state: EmissionState): readonly NextEmission[] | undefined {
  const eligible = state.subnets.filter((subnet) => subnet.eligible);
  const emitting = eligible.flatMap((subnet) => emittingSubnet(subnet) ?? []);
  if (emitting.length < eligible.length) return undefined;
  const emissions = coinbase(emitting, {
    blockEmission: rao(blockEmission(state.issuance)),
    rootTao: state.rootTao,
    taoWeight: proportionOfU64(state.taoWeight),
    ownerCut: BigInt(state.ownerCut),
  });
  const byPrice = priceShares(emitting);
  return eligible.flatMap((subnet, index): readonly NextEmission[] => {
    const [share, emission] = [byPrice[index], emissions[index]];
    return share !== undefined && emission ? [{ subnet, byPrice: share, emission }] : [];
  });
}

function emittingSubnet(subnet: EmissionSubnet): EmittingSubnet | undefined {
  const { netuid, pool, minerBurned, enabled, ownerCutEnabled, alphaOut } = subnet;
  if (minerBurned === undefined || pool.rule.kind !== 'weighted') return undefined;
  return {
    ...{ netuid, ownerCutEnabled, emissionEnabled: enabled },
    mechanism: pool.mechanism,
    taoReserve: pool.taoReserve,
    alphaReserve: pool.alphaReserve,
    alphaOut: alphaOut.units,
    quoteWeight: perquintill(pool.rule.quoteWeight),
    feeRate: BigInt(pool.feeRate),
    movingPrice: movingPriceOf(pool.mechanism, I96F32.ofBits(subnet.movingPrice)),
    minerBurned: U96F32.ofBits(minerBurned),
  };
}
