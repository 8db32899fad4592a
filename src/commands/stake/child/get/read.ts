import type { DelegationReads, Family, Kin } from '../../../../chain/delegation.js';
import type { BlockRef } from '../../../../units/block.js';
import type { Netuid } from '../../../../units/money.js';
import type { Ratio } from '../../../../units/ratio.js';
import type { Ss58 } from '../../../../units/ss58.js';

/** One child on one subnet, there already or chosen. */
export type Child = Kin & {
  readonly netuid: Netuid;
  /** What the child keeps there. */
  readonly take: Ratio;
  /** The choice that will make it one; undefined for what it is already. */
  readonly pending: Family['pending'];
};

export type Children = {
  /** Of every subnet that was asked for. */
  readonly families: readonly Family[];
  readonly children: readonly Child[];
};

/** Every child of a hotkey, at one block and in two requests however many subnets there are. */
export async function readChildren(
  hotkey: Ss58,
  netuids: readonly Netuid[],
  chain: Pick<DelegationReads, 'families' | 'childkeyTakes'>,
  at: BlockRef,
): Promise<Children> {
  const families = await chain.families(hotkey, netuids, at);
  const found = families.flatMap(({ netuid, children, pending }) => [
    ...children.map((kin) => ({ ...kin, netuid, pending: undefined })),
    ...(pending?.children ?? []).map((kin) => ({ ...kin, netuid, pending })),
  ]);
  const takes = await chain.childkeyTakes(found, at);
  const children = found.map((child, position) => {
    const take = takes[position];
    if (take === undefined) throw new Error('the chain answered for another number of children');
    return { ...child, take };
  });
  return { families, children };
}
