import type { ApiPromise } from '@polkadot/api';
import type { BlockRef } from '../../units/block.js';
import type { Netuid } from '../../units/money.js';
import type { ChainIdentity } from '../chain.js';
import { countOf } from '../decode.js';
import type { FreezeWindow } from '../settings.js';
import { epochAfter } from './epoch-after.js';
import { findEntry, palletStorage, readDefaulted } from './storage.js';

const PALLET = 'SubtensorModule';

/** The freeze window of a subnet as the next block will see it; undefined in runtimes that have none. */
export async function readFreezeWindow(
  netuid: Netuid,
  tempo: number,
  at: BlockRef,
  api: ApiPromise,
  identity: ChainIdentity,
): Promise<FreezeWindow | undefined> {
  if (!findEntry(api, PALLET, 'AdminFreezeWindow')) return undefined;
  const slot = palletStorage(PALLET, api, identity);
  const kept = findEntry(api, PALLET, 'LastEpochBlock') !== undefined;
  const slots = [
    slot('AdminFreezeWindow'),
    ...(kept ? [slot('LastEpochBlock', netuid), slot('PendingEpochAt', netuid)] : []),
  ];
  const [blocks = 0, last, pending] = (await readDefaulted(slots, at, api)).map(countOf);
  return freezeWindow(netuid, at.number + 1, { blocks, tempo, last, pending });
}

type Schedule = {
  readonly blocks: number;
  readonly tempo: number;
  readonly last: number | undefined;
  readonly pending: number | undefined;
};

/** Whether a block lies in the window, and when it opens (misc.rs, is_in_admin_freeze_window). */
export function freezeWindow(
  netuid: Netuid,
  block: number,
  { blocks, tempo, last, pending = 0 }: Schedule,
): FreezeWindow {
  if (tempo === 0) return { blocks, closed: false, opensAt: block, epochAt: undefined };
  if (last !== undefined) {
    const due = pending > 0 ? Math.min(pending, last + tempo) : last + tempo;
    const left = Math.max(0, due - block);
    const epochAt = block + left;
    // The epoch comes before the transactions of its block, so its own block is open again.
    const closed = blocks > tempo || (left > 0 && (pending > block || left < blocks));
    const opensAt = closed ? (blocks > tempo ? undefined : epochAt) : block;
    return { blocks, closed, opensAt, epochAt };
  }
  // The epoch of older runtimes is over at the end of its block, which itself is the last closed one.
  const epochAt = epochAfter(block - 1, netuid, tempo, undefined) ?? block;
  const closed = epochAt - block < blocks;
  return {
    blocks,
    closed,
    opensAt: closed ? (blocks > tempo ? undefined : epochAt + 1) : block,
    epochAt,
  };
}
