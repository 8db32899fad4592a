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
 * The subnets that new ones replace when all slots are taken, first the next to go: lowest moving
 * price past its immunity, then longest registered, then first listed. Root is never one, nor is an
 * immune one.
 */
export function subnetQueue(
  subnets: readonly PrunableSubnet[],
  block: number,
  immunityPeriod: number,
): readonly Netuid[] {
  return subnets
    .filter(({ netuid }) => netuid !== 0)
    .filter(({ registeredAt }) => block >= registeredAt + immunityPeriod)
    .sort((a, b) => {
      if (a.movingPrice !== b.movingPrice) return a.movingPrice < b.movingPrice ? -1 : 1;
      return a.registeredAt - b.registeredAt;
    })
    .map(({ netuid }) => netuid);
}

/** The first of them; undefined when all are immune. */
export const subnetToPrune = (
  subnets: readonly PrunableSubnet[],
  block: number,
  immunityPeriod: number,
): Netuid | undefined => subnetQueue(subnets, block, immunityPeriod)[0];
