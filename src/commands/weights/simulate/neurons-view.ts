import {
  address,
  alphaCell,
  type Cell,
  type Column,
  note,
  number,
  ratioCell,
  type TableView,
  text,
} from '../../../format/view.js';
import { alpha, type Netuid } from '../../../units/money.js';
import { ratio } from '../../../units/ratio.js';
import { parseSs58 } from '../../../units/ss58.js';
import type { LabReport } from './lab.js';
import { amountMoved, type Comparison, comparisons, ratioMoved } from './scores.js';

const right = 'right';
const plain: readonly Column[] = [
  { id: 'uid', title: 'Uid', align: right, sacrifice: 0 },
  { id: 'hotkey', title: 'Hotkey', sacrifice: 9 },
  { id: 'stake_share', title: 'Stake', align: right, sacrifice: 8 },
  { id: 'consensus', title: 'Consensus', align: right, sacrifice: 6 },
  { id: 'incentive', title: 'Incentive', align: right, sacrifice: 0 },
  { id: 'dividends', title: 'Dividends', align: right, sacrifice: 0 },
  { id: 'emission', title: 'Emission', align: right, sacrifice: 0 },
  { id: 'vtrust', title: 'Vtrust', align: right, sacrifice: 5 },
  { id: 'permit', title: 'Permit', sacrifice: 7 },
];
const moved: readonly Column[] = [
  { id: 'incentive_change', title: 'Change', align: right, sacrifice: 1 },
  { id: 'dividends_change', title: 'Change', align: right, sacrifice: 1 },
  { id: 'emission_change', title: 'Change', align: right, sacrifice: 1 },
  { id: 'vtrust_change', title: 'Change', align: right, sacrifice: 5 },
];

/** Everyone's scores after the changes and how each moved, by uid. */
export function neuronsView(report: LabReport): TableView {
  const isChanged = report.changes.length > 0;
  const shown = plain.flatMap((column) => {
    const change = moved.find(({ id }) => id === `${column.id}_change`);
    return isChanged && change ? [column, change] : [column];
  });
  return {
    kind: 'table',
    title: titleOf(report),
    columns: shown,
    rows: comparisons(report).map((neuron) => {
      const cells = cellsOf(neuron, report.state.netuid as Netuid);
      return shown.map(({ id }) => cells[id] ?? note('-'));
    }),
    empty: 'nobody is registered there',
    notes: notesOf(report),
  };
}

export const titleOf = ({ state }: LabReport): string =>
  `Epoch of subnet ${state.netuid} on ${state.network} in block ${state.epochBlock}, simulated`;

export const notesOf = ({ state, changes, mechanism }: LabReport): readonly string[] => [
  ...changes.map(({ told }) => `changed: ${told}`),
  ...(state.mechanisms.length > 1 ? [`incentive is of mechanism ${mechanism}`] : []),
  `as of block ${state.block}, by the rules of runtime ${state.specVersion}; permits are those after it`,
];

function cellsOf(
  { uid, hotkey, before, after }: Comparison,
  netuid: Netuid,
): Readonly<Record<string, Cell>> {
  const change = (of: 'incentive' | 'dividends' | 'validatorTrust') =>
    movedCell(ratioMoved(before?.[of] ?? 0, after[of]));
  return {
    uid: number(uid),
    hotkey: hotkey === undefined ? note('-') : address(parseSs58(hotkey)),
    stake_share: ratioCell(ratio(after.stakeWeight)),
    consensus: ratioCell(ratio(after.consensus)),
    incentive: ratioCell(ratio(after.incentive)),
    incentive_change: change('incentive'),
    dividends: ratioCell(ratio(after.dividends)),
    dividends_change: change('dividends'),
    emission: alphaCell(alpha(netuid, after.emission)),
    emission_change: movedCell(amountMoved(before?.emission ?? 0n, after.emission)),
    vtrust: ratioCell(ratio(after.validatorTrust)),
    vtrust_change: change('validatorTrust'),
    permit: after.permit ? text('yes') : note('-'),
  };
}

const movedCell = (change: string | undefined): Cell =>
  change === undefined ? note('-') : text(change);
