import type { Netuid } from '../../../../../units/money.js';
import type { Context } from '../../../frame/context.js';
import { number } from '../../system/storage.js';
import { deposit } from '../event.js';
import { lastEpochBlock, tempo } from '../storage/epoch.js';

/** Sets the blocks between epochs; the first of the new length starts in this block. */
export function setTempo(context: Context, netuid: Netuid, blocks: number): void {
  const { storage } = context;
  tempo.set(storage, [netuid], blocks);
  deposit(context, { tag: 'TempoSet', value: [netuid, blocks] });
  lastEpochBlock.set(storage, [netuid], number.get(storage));
}
