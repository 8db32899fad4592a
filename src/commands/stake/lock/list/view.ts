import type { StakeLock } from '../../../../chain/locks.js';
import { alphaJson } from '../../../../format/json.js';
import { address, alphaCell, note, number, type TableView, text } from '../../../../format/view.js';
import type { BlockRef } from '../../../../units/block.js';
import type { Ss58 } from '../../../../units/ss58.js';
import { modeText } from '../mode-text.js';
import type { Data } from './schema.js';

type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly coldkey: Ss58;
  readonly locks: readonly StakeLock[];
};

export const locksView = ({ network, at, coldkey, locks }: Report): TableView => ({
  kind: 'table',
  title: `Locked stake on ${network} at block ${at.number}`,
  columns: [
    { id: 'netuid', title: 'Subnet', align: 'right', sacrifice: 0 },
    { id: 'hotkey', title: 'For', sacrifice: 1 },
    { id: 'locked', title: 'Locked', align: 'right', sacrifice: 0 },
    { id: 'available', title: 'Free', align: 'right', sacrifice: 2 },
    { id: 'total', title: 'All', align: 'right', sacrifice: 4 },
    { id: 'mode', title: 'The lock', sacrifice: 3 },
  ],
  rows: locks.map((lock) => [
    number(lock.netuid),
    lock.hotkey ? address(lock.hotkey) : note('-'),
    alphaCell(lock.locked),
    alphaCell(lock.available),
    alphaCell(lock.total),
    text(modeText(lock.perpetual)),
  ]),
  empty: 'nothing is locked',
  notes: [`coldkey ${coldkey}`, 'what is locked can be neither sold, moved nor destroyed'],
});

export const locksJson = ({ coldkey, locks }: Report): Data => ({
  coldkey,
  locks: locks.map(({ netuid, hotkey, locked, available, total, perpetual }) => ({
    ...{ netuid, hotkey: hotkey ?? null, perpetual },
    ...{ locked: alphaJson(locked), available: alphaJson(available), total: alphaJson(total) },
  })),
});
