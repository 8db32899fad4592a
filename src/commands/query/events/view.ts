import type { Runtime } from '../../../chain/runtime/runtime.js';
import type { TableView } from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import type { BlockEvent } from '../events.js';
import { eventsTable } from '../events-view.js';
import type { Data } from './schema.js';

export type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly runtime: Runtime;
  readonly events: readonly BlockEvent[];
};

export const eventsView = ({ network, at, runtime, events }: Report): TableView =>
  eventsTable(`Events of block ${at.number} of ${network} (spec ${runtime.specVersion})`, events);

export const eventsJson = ({ runtime, events }: Report): Data => ({
  specVersion: runtime.specVersion,
  events: [...events],
});
