import type { DelegationReads } from '../../chain/delegation.js';
import { refuse } from '../../errors.js';
import type { BlockRef } from '../../units/block.js';
import type { Netuid } from '../../units/money.js';
import type { ChosenSubnets } from '../options/delegation.js';
import { noSuchSubnet } from '../subnet/refusals.js';

/** The subnets that were named, or all but root; refuses root and what is no subnet. */
export async function chosenSubnets(
  chosen: ChosenSubnets,
  chain: Pick<DelegationReads, 'netuids'>,
  at: BlockRef,
): Promise<readonly Netuid[]> {
  const known = await chain.netuids(at);
  if (chosen === 'all') return known;
  for (const netuid of chosen) {
    if (netuid === 0) {
      throw refuse(
        'not-allowed',
        'on root (subnet 0) there are no children, no childkey takes and no auto-stake',
        'name other subnets, or all of them with --netuid all',
      );
    }
    if (!known.includes(netuid)) throw noSuchSubnet(netuid);
  }
  return chosen;
}

/** Subnets in a sentence: `subnet 1`, `subnets 1 and 2`. */
export function subnetsText(netuids: readonly Netuid[]): string {
  const [last, ...others] = [...netuids].reverse();
  if (last === undefined) return 'no subnet';
  if (others.length === 0) return `subnet ${last}`;
  return `subnets ${others.reverse().join(', ')} and ${last}`;
}
