import type { SubnetCandidate, SubnetEviction } from '../../../../chain/eviction.js';
import { immunityLeft } from '../../../../economy/eviction-queue.js';
import { I96F32 } from '../../../../economy/fixed-point.js';
import { movingPriceOf } from '../../../../economy/moving-price.js';
import { subnetQueue } from '../../../../economy/subnet-pruning.js';
import { type RaoPerAlpha, raoPerAlpha, STEPS_PER_COIN } from '../../../../units/money.js';

/** How near a subnet is to making room for a new one. */
export type Endangered = SubnetCandidate & {
  /** The new subnet that takes its place, the next one being 1; undefined while it is immune. */
  readonly goesWith: number | undefined;
  /** Blocks in which its registration still protects it. */
  readonly immuneFor: number;
  /** SubnetMovingPrice, rounded down. */
  readonly price: RaoPerAlpha;
  /** Its moving price less that of the subnet that goes first, rounded down. */
  readonly ahead: RaoPerAlpha | undefined;
};

/** Every subnet, those that go first in front; a new one is made in the next block. */
export function lineOf(
  { candidates, mostSubnets, immunityPeriod }: SubnetEviction,
  at: { readonly number: number },
): readonly Endangered[] {
  const block = at.number + 1;
  const prunable = candidates.map(({ netuid, registeredAt, movingPrice, dynamic }) => ({
    ...{ netuid, registeredAt },
    movingPrice: movingPriceOf(dynamic ? 'dynamic' : 'stable', I96F32.ofBits(movingPrice)),
  }));
  const queue = subnetQueue(prunable, block, immunityPeriod);
  const free = Math.max(0, mostSubnets - candidates.length);
  const first = prunable.find(({ netuid }) => netuid === queue[0]);
  return candidates
    .map((candidate, index): Endangered => {
      const place = queue.indexOf(candidate.netuid);
      const moving = prunable[index]?.movingPrice ?? 0n;
      return {
        ...candidate,
        goesWith: place < 0 ? undefined : free + place + 1,
        immuneFor: immunityLeft(candidate, { block, immunityPeriod }),
        price: priceOf(moving),
        ahead: first && priceOf(moving - first.movingPrice),
      };
    })
    .sort((left, right) => rank(left) - rank(right) || left.netuid - right.netuid);
}

const rank = ({ goesWith }: Endangered): number => goesWith ?? Number.MAX_SAFE_INTEGER;

const priceOf = (bits: bigint): RaoPerAlpha => raoPerAlpha((bits * STEPS_PER_COIN) >> 64n);
