import type { Chain } from '../../chain/chain.js';
import type { Plain } from '../../chain/extrinsic.js';
import type { Runtime } from '../../chain/runtime/runtime.js';
import { refuse } from '../../errors.js';
import type { BlockRef } from '../../units/block.js';
import { legible } from './legible.js';

/** One event of a block, by its runtime's own names. */
export type BlockEvent = {
  /** Which extrinsic it belongs to; null for what the block itself did before or after all of them. */
  readonly extrinsic: number | null;
  readonly phase: string;
  readonly pallet: string;
  readonly name: string;
  readonly fields: Plain;
};

/** All events of a block (System.Events), decoded by the runtime that made it. */
export async function readBlockEvents(
  at: BlockRef,
  runtime: Runtime,
  chain: Pick<Chain, 'rawStorage'>,
): Promise<readonly BlockEvent[]> {
  const item = runtime.pallets
    .find(({ name }) => name === 'System')
    ?.storage.find(({ name }) => name === 'Events');
  if (!item) throw refuse('not-in-runtime', 'this runtime keeps no events', 'choose another block');
  const [bytes = item.fallback] = await chain.rawStorage([runtime.placeOf(item, [])], at);
  const records = legible('System.Events', () => runtime.decode(item.value, bytes));
  return (records as readonly Plain[]).map(eventOf);
}

type Named = Readonly<Record<string, Plain>>;

function eventOf(record: Plain): BlockEvent {
  const { phase, event } = record as Named;
  const [[pallet = '', inner = null] = []] = Object.entries(event as Named);
  const isBare = typeof inner === 'string';
  const [[name = '', fields = null] = []] = isBare ? [] : Object.entries(inner as Named);
  const { ApplyExtrinsic: index } = typeof phase === 'string' ? {} : (phase as Named);
  return {
    extrinsic: index === undefined ? null : Number(index),
    phase: typeof phase === 'string' ? phase : 'ApplyExtrinsic',
    ...{ pallet, name: isBare ? inner : name, fields },
  };
}
