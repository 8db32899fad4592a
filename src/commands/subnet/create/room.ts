import type { EvictionReads } from '../../../chain/eviction.js';
import { Refusal } from '../../../errors.js';
import type { BlockRef } from '../../../units/block.js';
import type { Netuid } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import { lineOf } from '../risk/subnets/line.js';

/** Whether a new subnet finds a place, or which one is dissolved for it. */
export type Room =
  | { readonly kind: 'free' }
  | { readonly kind: 'dissolves'; readonly netuid: Netuid; readonly owner: Ss58 }
  /** All places are taken by subnets that are immune, the first of them until a block. */
  | { readonly kind: 'none'; readonly until: number };

/** The first block that has room; zero where the next one has. */
export const roomFrom = (room: Room): number => (room.kind === 'none' ? room.until : 0);

/** How the next block would make room; runtimes before 346 dissolve none, and have no limit. */
export async function readRoom(chain: EvictionReads, at: BlockRef): Promise<Room> {
  try {
    const eviction = await chain.subnetEviction(at);
    if (eviction.candidates.length < eviction.mostSubnets) return { kind: 'free' };
    const line = lineOf(eviction, at);
    const [first] = line;
    if (first?.goesWith === 1) {
      return { kind: 'dissolves', netuid: first.netuid, owner: first.ownerColdkey };
    }
    const left = Math.min(...line.map(({ immuneFor }) => immuneFor));
    return { kind: 'none', until: at.number + 1 + left };
  } catch (reason) {
    if (reason instanceof Refusal && reason.code === 'not-in-runtime') return { kind: 'free' };
    throw reason;
  }
}
