import type { UidEviction } from '../../../../chain/eviction.js';
import { alphaJson } from '../../../../format/json.js';
import {
  address,
  alphaCell,
  bad,
  type Cell,
  type Column,
  count,
  good,
  longText,
  note,
  number,
  type TableView,
} from '../../../../format/view.js';
import type { BlockRef } from '../../../../units/block.js';
import { durationText } from '../../../../units/duration.js';
import type { Netuid } from '../../../../units/money.js';
import type { Ss58 } from '../../../../units/ss58.js';
import type { Endangered } from './line.js';
import type { Data } from './schema.js';

export type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly netuid: Netuid;
  readonly eviction: UidEviction;
  readonly line: readonly Endangered[];
  /** Milliseconds between blocks, where blocks keep time. */
  readonly blockTime: number | undefined;
  readonly labelOf: (hotkey: Ss58) => string | undefined;
};

const LONGEST_LABEL = 32;

const columns: readonly Column[] = [
  { id: 'goes_with', title: 'Goes with', align: 'right', sacrifice: 0 },
  { id: 'uid', title: 'Uid', align: 'right', sacrifice: 0 },
  { id: 'hotkey', title: 'Hotkey', sacrifice: 2 },
  { id: 'hotkey_name', title: 'Called', sacrifice: 6 },
  { id: 'emission', title: 'Emission', align: 'right', sacrifice: 3 },
  { id: 'ahead', title: 'Ahead', align: 'right', sacrifice: 4 },
  { id: 'immune_for', title: 'Immune for', sacrifice: 1 },
  { id: 'registered_at', title: 'Registered', align: 'right', sacrifice: 5 },
];

export const uidsView = (report: Report): TableView => ({
  kind: 'table',
  title: `Who is replaced on subnet ${report.netuid} of ${report.network}, as of block ${report.at.number}`,
  columns,
  rows: report.line.map((each) => [
    goesCell(each),
    number(each.uid),
    address(each.hotkey),
    calledCell(report.labelOf(each.hotkey)),
    alphaCell(each.emission),
    each.ahead === undefined ? note('-') : alphaCell(each.ahead),
    immuneCell(each, report.blockTime),
    count(each.registeredAt),
  ]),
  empty: 'no neurons yet',
  notes: notesOf(report),
});

const goesCell = ({ goesWith, spared }: Endangered): Cell => {
  if (goesWith !== undefined) return goesWith === 1 ? bad('the next') : count(goesWith);
  return note(spared ? 'never' : '-');
};

function immuneCell({ immuneFor, spared }: Endangered, blockTime: number | undefined): Cell {
  if (spared) return note("the owner's");
  if (immuneFor === 0) return note('-');
  const time = blockTime === undefined ? '' : ` (${durationText(immuneFor * blockTime)})`;
  return good(`${immuneFor} ${immuneFor === 1 ? 'block' : 'blocks'}${time}`);
}

const calledCell = (label: string | undefined): Cell =>
  label === undefined ? note('-') : longText(label, LONGEST_LABEL);

function notesOf({ eviction, line }: Report): readonly string[] {
  const { mostNeurons, minNonImmuneUids } = eviction;
  const free = mostNeurons - line.length;
  const exposed = line.filter(({ immuneFor, spared }) => immuneFor === 0 && !spared).length;
  const how = isByScore(eviction) ? 'the lowest pruning score' : 'the least emission';
  return [
    free > 0
      ? `${free} of ${mostNeurons} uids are free: nobody is replaced before they are taken`
      : `all ${mostNeurons} uids are taken`,
    `goes with: which registration from now, if nothing else changes until then; ${how} goes first, of equals the longest registered`,
    ...(exposed > 0 && exposed <= minNonImmuneUids
      ? [
          `only ${exposed} neurons are not immune, and ${minNonImmuneUids} must be left: immune ones go instead`,
        ]
      : []),
  ];
}

const isByScore = ({ candidates }: UidEviction): boolean =>
  candidates.some(({ score }) => score !== undefined);

export const uidsJson = ({ netuid, eviction, line, labelOf }: Report): Data => ({
  netuid,
  rule: isByScore(eviction) ? 'score' : 'emission',
  mostNeurons: eviction.mostNeurons,
  freeUids: Math.max(0, eviction.mostNeurons - line.length),
  immunityPeriod: eviction.immunityPeriod,
  minNonImmuneUids: eviction.minNonImmuneUids,
  neurons: line.map((each) => ({
    uid: each.uid,
    hotkey: each.hotkey,
    hotkeyName: labelOf(each.hotkey) ?? null,
    goesWith: each.goesWith ?? null,
    immuneFor: each.immuneFor,
    spared: each.spared,
    emission: alphaJson(each.emission),
    ahead: each.ahead ? alphaJson(each.ahead) : null,
    score: each.score ?? null,
    registeredAt: each.registeredAt,
  })),
});
