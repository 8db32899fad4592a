import type { EpochSchedules } from '../../../chain/epochs.js';
import type { Place } from '../../../chain/hotkeys.js';
import type { Blocks } from '../../../consensus/schedule/windows.js';
import {
  type Cell,
  type Column,
  count,
  longText,
  note,
  number,
  type TableView,
  text,
} from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import { durationText } from '../../../units/duration.js';
import type { Netuid } from '../../../units/money.js';
import type { ComingEpoch } from './coming.js';
import type { Data } from './schema.js';

export type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly coming: readonly ComingEpoch[];
  readonly schedules: EpochSchedules;
  /** The subnets that were asked about. */
  readonly netuids: readonly Netuid[];
  /** Where the wallet's hotkeys are, when they were asked for. */
  readonly places: readonly (Place & { readonly name: string })[];
  /** Milliseconds between blocks, where blocks keep time. */
  readonly blockTime: number | undefined;
};

const LONGEST_NAMES = 32;

const columns: readonly Column[] = [
  { id: 'netuid', title: 'Subnet', align: 'right', sacrifice: 0 },
  { id: 'block', title: 'Epoch', align: 'right', sacrifice: 0 },
  { id: 'in', title: 'In', sacrifice: 1 },
  { id: 'frozen', title: 'Frozen', sacrifice: 3 },
  { id: 'reveal', title: 'Reveal', sacrifice: 2 },
  { id: 'tempo', title: 'Tempo', align: 'right', sacrifice: 4 },
  { id: 'hotkeys', title: 'Hotkeys', sacrifice: 5 },
];

export const epochView = (report: Report): TableView => ({
  kind: 'table',
  title: `Epochs on ${report.network}, as of block ${report.at.number}`,
  columns,
  rows: report.coming.map((epoch) => [
    number(epoch.netuid),
    number(epoch.block),
    text(leftText(epoch.block - report.at.number, report.blockTime)),
    blocksCell(epoch.frozen),
    blocksCell(epoch.reveal),
    count(epoch.tempo),
    hotkeysCell(report, epoch.netuid),
  ]),
  empty: 'none to come',
  notes: notesOf(report),
});

const leftText = (blocks: number, blockTime: number | undefined): string => {
  const time = blockTime === undefined ? '' : ` (${durationText(blocks * blockTime)})`;
  return `${blocks} ${blocks === 1 ? 'block' : 'blocks'}${time}`;
};

const blocksCell = (blocks: Blocks | undefined): Cell =>
  blocks === undefined ? note('-') : text(`${blocks.from}-${blocks.to}`);

function hotkeysCell({ places }: Report, netuid: Netuid): Cell {
  const names = places.filter((place) => place.netuid === netuid).map(({ name }) => name);
  return names.length === 0 ? note('-') : longText(names.join(', '), LONGEST_NAMES);
}

function notesOf({ schedules, coming, netuids, blockTime }: Report): readonly string[] {
  const { mostPerBlock, freezeWindow } = schedules;
  const silent = withoutEpochs(netuids, coming);
  return [
    ...(freezeWindow > 0 ? ['frozen: blocks in which the owner can change nothing'] : []),
    ...(coming.some(({ reveal }) => reveal)
      ? ['reveal: blocks in which weights can be revealed that are committed before the epoch']
      : []),
    ...(mostPerBlock === undefined
      ? []
      : [
          `a block runs ${mostPerBlock} epochs at the most; a tempo that is changed or an epoch that an owner asks for moves what follows`,
        ]),
    ...(blockTime === undefined ? [] : [`times: if every block takes ${durationText(blockTime)}`]),
    ...(silent.length > 0 ? [`no epochs: ${silent.join(', ')}`] : []),
  ];
}

const withoutEpochs = (netuids: readonly Netuid[], coming: readonly ComingEpoch[]) =>
  netuids.filter((netuid) => !coming.some((epoch) => epoch.netuid === netuid));

export const epochJson = ({ at, coming, schedules, netuids, places, blockTime }: Report): Data => ({
  rule: schedules.subnets.some(({ clock }) => clock) ? 'clock' : 'block-number',
  mostPerBlock: schedules.mostPerBlock ?? null,
  freezeWindow: schedules.freezeWindow,
  withoutEpochs: withoutEpochs(netuids, coming),
  epochs: coming.map((epoch) => {
    const inBlocks = epoch.block - at.number;
    return {
      netuid: epoch.netuid,
      tempo: epoch.tempo,
      block: epoch.block,
      inBlocks,
      inMilliseconds: blockTime === undefined ? null : inBlocks * blockTime,
      frozen: epoch.frozen ?? null,
      reveal: epoch.reveal ?? null,
      hotkeys: places
        .filter((place) => place.netuid === epoch.netuid)
        .map(({ hotkey, name, uid }) => ({ hotkey, hotkeyName: name, uid })),
    };
  }),
});
