import { note, number, type TableView, text } from '../../format/view.js';
import type { BlockEvent } from './events.js';
import { plainCell } from './plain-view.js';

/** Events in the order in which they happened. */
export const eventsTable = (title: string, events: readonly BlockEvent[]): TableView => ({
  kind: 'table',
  title,
  columns: [
    { id: 'extrinsic', title: 'Extrinsic', align: 'right', sacrifice: 2 },
    { id: 'event', title: 'Event', sacrifice: 0 },
    { id: 'fields', title: 'Fields', sacrifice: 0 },
  ],
  rows: events.map(({ extrinsic, phase, pallet, name, fields }) => [
    extrinsic === null ? note(phase) : number(extrinsic),
    text(`${pallet}.${name}`),
    plainCell(fields),
  ]),
  empty: 'none',
});
