import type { StakeReads } from '../../../chain/stake.js';
import type { BlockRef } from '../../../units/block.js';
import type { Alpha } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import type { Position } from '../position.js';
import { isWithin, nothingNamed, positionsIn, type Scope } from './scope.js';

/** The positions of a scope as they are: those that hold something, and those named that hold nothing. */
export type HeldPositions = {
  readonly held: readonly { readonly position: Position; readonly stake: Alpha }[];
  readonly empty: readonly Position[];
};

/** Finds what a coldkey has within a scope; refuses a scope that leaves nothing to look at. */
export async function readHeld(
  coldkey: Ss58,
  scope: Scope,
  chain: Pick<StakeReads, 'positions' | 'stakeOf'>,
  at: BlockRef,
): Promise<HeldPositions> {
  const { hotkeys, netuids } = scope;
  if (hotkeys === 'held' || netuids === 'all') {
    const all = await chain.positions(coldkey, at);
    const held = all
      .filter(({ hotkey }) => hotkeys === 'held' || hotkeys.includes(hotkey))
      .filter(({ stake }) => netuids === 'all' || netuids.includes(stake.netuid))
      .map(({ hotkey, stake }) => ({ position: { coldkey, hotkey, netuid: stake.netuid }, stake }))
      .filter(({ position }) => isWithin(scope)(position))
      .sort((left, right) => left.position.netuid - right.position.netuid);
    return { held, empty: [] };
  }
  const positions = positionsIn(coldkey, hotkeys, netuids, scope);
  if (positions.length === 0) throw nothingNamed();
  const found = await Promise.all(
    positions.map(async (position) => {
      const { hotkey, netuid } = position;
      return { position, stake: await chain.stakeOf(hotkey, coldkey, netuid, at) };
    }),
  );
  return {
    held: found.filter(({ stake }) => stake.units > 0n),
    empty: found.filter(({ stake }) => stake.units === 0n).map(({ position }) => position),
  };
}
