import type { Netuid } from '../units/money.js';
import type { U64F64 } from './fixed-point.js';

/** An existing subnet, as far as its removal depends on it. */
export type PrunableSubnet = {
  readonly netuid: Netuid;
  /** SubtensorModule.NetworkRegisteredAt. */
  readonly registeredAt: number;
  /** SubnetMovingPrice, one on a stable subnet. */
  readonly movingPrice: U64F64;
};

/**
 * The subnet that a new one replaces when all slots are taken: lowest moving price past its
 * immunity, then longest registered, then first listed; undefined when all are immune. Root is
 * never one.
 */
export function subnetToPrune(
  subnets: readonly PrunableSubnet[],
  block: number,
  immunityPeriod: number,
): Netuid | undefined {
  const [weakest] = subnets
    .filter(({ netuid }) => netuid !== 0)
    .filter(({ registeredAt }) => block >= registeredAt + immunityPeriod)
    .sort((a, b) => {
      if (a.movingPrice !== b.movingPrice) return a.movingPrice < b.movingPrice ? -1 : 1;
      return a.registeredAt - b.registeredAt;
    });
  return weakest?.netuid;
}
