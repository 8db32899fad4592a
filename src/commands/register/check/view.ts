import type { Tenure } from '../../../chain/registration-board.js';
import { immunityLeft } from '../../../economy/eviction-queue.js';
import {
  address,
  type Cell,
  type Column,
  count,
  good,
  longText,
  note,
  number,
  type TableView,
} from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import { durationText } from '../../../units/duration.js';
import type { Ss58 } from '../../../units/ss58.js';
import type { Data } from './schema.js';

export type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly hotkeys: readonly Ss58[];
  readonly places: readonly Tenure[];
  /** Milliseconds between blocks, where blocks keep time. */
  readonly blockTime: number | undefined;
  readonly labelOf: (hotkey: Ss58) => string | undefined;
};

const LONGEST_LABEL = 32;

const columns: readonly Column[] = [
  { id: 'hotkey', title: 'Hotkey', sacrifice: 0 },
  { id: 'hotkey_name', title: 'Called', sacrifice: 4 },
  { id: 'netuid', title: 'Subnet', align: 'right', sacrifice: 0 },
  { id: 'uid', title: 'Uid', align: 'right', sacrifice: 0 },
  { id: 'registered_at', title: 'Registered', align: 'right', sacrifice: 3 },
  { id: 'immune_until', title: 'Immune until', align: 'right', sacrifice: 1 },
  { id: 'left', title: 'Left', sacrifice: 2 },
];

export const checkView = (report: Report): TableView => ({
  kind: 'table',
  title: `Registrations on ${report.network} at block ${report.at.number}`,
  columns,
  rows: report.places.map((place) => [
    address(place.hotkey),
    calledCell(report.labelOf(place.hotkey)),
    number(place.netuid),
    number(place.uid),
    count(place.registeredAt),
    untilCell(place),
    leftCell(place, report),
  ]),
  empty: 'registered nowhere; see the prices with `btcli register cost`',
  notes: notesOf(report),
});

/** The first block in which the uid may be replaced, while enough other uids may be too. */
const immuneUntil = ({ registeredAt, immunityPeriod }: Tenure): number | undefined =>
  immunityPeriod === undefined ? undefined : registeredAt + immunityPeriod;

const untilCell = (place: Tenure): Cell => {
  const until = immuneUntil(place);
  return until === undefined ? note('by stake') : count(until);
};

/** Blocks left in which it is not replaced: a registration runs in the block after this one at the earliest. */
const immuneFor = ({ registeredAt, immunityPeriod }: Tenure, at: BlockRef): number =>
  immunityPeriod === undefined
    ? 0
    : immunityLeft({ registeredAt }, { block: at.number + 1, immunityPeriod });

function leftCell(place: Tenure, { at, blockTime }: Report): Cell {
  const left = immuneFor(place, at);
  if (left === 0) return note('-');
  const time = blockTime === undefined ? '' : ` (${durationText(left * blockTime)})`;
  return good(`${left} ${left === 1 ? 'block' : 'blocks'}${time}`);
}

const calledCell = (label: string | undefined): Cell =>
  label === undefined ? note('-') : longText(label, LONGEST_LABEL);

export const checkJson = ({ at, hotkeys, places, labelOf }: Report): Data => ({
  hotkeys: [...hotkeys],
  places: places.map((place) => ({
    hotkey: place.hotkey,
    hotkeyName: labelOf(place.hotkey) ?? null,
    netuid: place.netuid,
    uid: place.uid,
    registeredAt: place.registeredAt,
    immuneUntil: immuneUntil(place) ?? null,
    immune: immuneFor(place, at) > 0,
  })),
});

const notesOf = ({ at, hotkeys, places }: Report): readonly string[] => {
  const placed = new Set(places.map(({ hotkey }) => hotkey));
  const nowhere = hotkeys.filter((hotkey) => !placed.has(hotkey));
  return [
    ...(places.length > 0 && nowhere.length > 0
      ? [`registered nowhere: ${nowhere.join(', ')}`]
      : []),
    ...(places.some((place) => immuneFor(place, at) > 0)
      ? [
          'a full subnet replaces an immune uid all the same while too few others may go: see `btcli subnet risk uids`',
        ]
      : []),
    ...(places.some(({ netuid }) => netuid === 0)
      ? ['root keeps those with the most root stake; registering there gives no immunity']
      : []),
  ];
};
