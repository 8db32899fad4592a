import type { BlockRef } from '../units/block.js';
import type { Alpha, Netuid, Rao } from '../units/money.js';
import type { PoolState } from './pool.js';

/** How much TAO there is, and when. */
export type Issuance = {
  /** SubtensorModule.TotalIssuance, by which the block emission is worked out. */
  readonly issuance: Rao;
  /** Timestamp.Now: milliseconds since 1970 of the block. */
  readonly time: number;
};

/** What a subnet's part of the emission rests on, and what the last block gave it. */
export type EmissionSubnet = {
  readonly netuid: Netuid;
  /** SubtensorModule.SubnetMovingPrice, I96F32 bits. */
  readonly movingPrice: bigint;
  /** SubtensorModule.MinerBurned, U96F32 bits; undefined in runtimes that divide otherwise (before 424). */
  readonly minerBurned: bigint | undefined;
  /** SubtensorModule.SubnetEmissionEnabled; true in runtimes without it. */
  readonly enabled: boolean;
  /** Started, its token enabled and open for registrations: the runtime leaves out all others. */
  readonly eligible: boolean;
  readonly ownerCutEnabled: boolean;
  readonly pool: PoolState;
  readonly alphaOut: Alpha;
  /** SubtensorModule.SubnetTaoInEmission and SubnetExcessTao of the last block that gave it any. */
  readonly lastTao: Rao;
  /** SubtensorModule.SubnetAlphaOutEmission. */
  readonly lastAlphaOut: Alpha;
};

export type EmissionState = Issuance & {
  /** SubnetTAO of root. */
  readonly rootTao: Rao;
  /** SubtensorModule.TaoWeight, parts of 2^64 - 1. */
  readonly taoWeight: bigint;
  /** SubtensorModule.SubnetOwnerCut, parts of 65535. */
  readonly ownerCut: number;
  /** Every subnet but root. */
  readonly subnets: readonly EmissionSubnet[];
};

export type EmissionReads = {
  readonly issuance: (at: BlockRef) => Promise<Issuance>;
  /** In two requests one after the other. */
  readonly emissionState: (at: BlockRef) => Promise<EmissionState>;
};
