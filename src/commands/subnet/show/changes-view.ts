import { address, type Cell, note, number, type TableView, text } from '../../../format/view.js';
import { ratio, ratioText } from '../../../units/ratio.js';
import type { Change } from './changes.js';
import { nothing } from './fields.js';
import type { Report } from './view.js';

/** What changed between two blocks, one line for each change. */
export const changesView = (report: Report, since: NonNullable<Report['since']>): TableView => ({
  kind: 'table',
  title: `Changes on subnet ${report.metagraph.netuid} of ${report.network} from block ${since.at.number} to ${report.at.number}`,
  columns: [
    { id: 'uid', title: 'Uid', align: 'right', sacrifice: 0 },
    { id: 'what', title: 'What', sacrifice: 0 },
    { id: 'rank', title: 'Rank', align: 'right', sacrifice: 3 },
    { id: 'before', title: 'Before', align: 'right', sacrifice: 2 },
    { id: 'after', title: 'After', align: 'right', sacrifice: 0 },
    { id: 'by', title: 'By', align: 'right', sacrifice: 1 },
    { id: 'hotkey', title: 'Hotkey', sacrifice: 4 },
  ],
  rows: since.changes.map(rowOf),
  empty: 'nothing',
  notes: [
    told(since.changes),
    ...(since.all > since.changes.length
      ? [`${since.all - since.changes.length} smaller changes are left out (more with --top)`]
      : []),
    'replaced: another registration took the uid; swapped: its owner changed the hotkey',
  ],
});

function rowOf(change: Change): readonly Cell[] {
  const { uid, kind, hotkey } = change;
  const what = change.kind === 'changed' ? change.field.id : kind;
  const [rank, before, after, by] = cellsOf(change);
  return [number(uid), text(what), rank, before, after, by, address(hotkey)];
}

type Cells = readonly [rank: Cell, before: Cell, after: Cell, by: Cell];

function cellsOf(change: Change): Cells {
  switch (change.kind) {
    case 'joined':
      return [nothing, nothing, address(change.hotkey), nothing];
    case 'left':
      return [nothing, address(change.hotkey), nothing, nothing];
    case 'replaced':
    case 'swapped':
      return [nothing, address(change.before), address(change.hotkey), nothing];
    case 'moved':
      return [nothing, number(change.before), number(change.uid), nothing];
    case 'changed': {
      const { field, before, after, by, rank } = change;
      const [from, to] = [field.cell(before), field.cell(after)];
      return [rank === undefined ? nothing : number(rank), from, to, byCell(to, by)];
    }
  }
}

/** The difference in the coin of the value, with a sign where it fell. */
function byCell(after: Cell, by: bigint | undefined): Cell {
  if (by === undefined) return nothing;
  switch (after.kind) {
    case 'tao':
      return { ...after, amount: by as typeof after.amount };
    case 'alpha':
      return {
        ...after,
        amount: { ...after.amount, units: by as typeof after.amount.units },
      };
    case 'ratio':
      return text(`${by < 0n ? '-' : ''}${ratioText(ratio(Number(by < 0n ? -by : by)))}`);
    default:
      return note('-');
  }
}

const words = ['joined', 'left', 'replaced', 'swapped', 'moved'] as const;

function told(changes: readonly Change[]): string {
  const counted = words.flatMap((word) => {
    const times = changes.filter(({ kind }) => kind === word).length;
    return times === 0 ? [] : [`${times} ${word}`];
  });
  return counted.length === 0 ? 'nobody came or went' : counted.join(', ');
}
