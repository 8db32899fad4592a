import type { Context } from '../frame/context.js';
import { EXTRINSIC_INDEX } from '../pallets/system/extrinsic-index.js';
import {
  blockHash,
  blockWeight,
  digestItem,
  eventCount,
  eventsOf,
  eventTopics,
  executionPhase,
  number,
  parentHash,
} from '../pallets/system/storage.js';
import { u32 } from '../scale/primitives.js';
import type { Header } from '../types/header.js';

/** Forgets the events of the last block and writes down which block is being built. */
export function beginBlock(
  { storage, assembly }: Context,
  header: Pick<Header, 'number' | 'parentHash' | 'digest'>,
): void {
  eventsOf(assembly.outer).remove(storage);
  eventCount.remove(storage);
  eventTopics.clear(storage);
  executionPhase.set(storage, { tag: 'Initialization' });
  storage.set(EXTRINSIC_INDEX, u32.encode(0));
  number.set(storage, header.number);
  digestItem.set(storage, header.digest);
  parentHash.set(storage, header.parentHash);
  blockHash.set(storage, [header.number - 1], header.parentHash);
  blockWeight.remove(storage);
}
