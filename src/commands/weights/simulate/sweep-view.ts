import {
  alphaCell,
  type Cell,
  type ChartView,
  type Curve,
  ratioCell,
  recordView,
  text,
} from '../../../format/view.js';
import { alpha, type Netuid } from '../../../units/money.js';
import { ratio } from '../../../units/ratio.js';
import type { LabReport, SweepPoint, SweepReport } from './lab.js';
import { notesOf, titleOf } from './neurons-view.js';

/** The watched neuron's scores over the swept values, each as a curve. */
export function sweepView(report: LabReport, { told, watched, points }: SweepReport): ChartView {
  const { valueText } = told;
  const netuid = report.state.netuid as Netuid;
  const scores: readonly (readonly [title: string, cell: (point: SweepPoint) => Cell])[] = [
    ['incentive', ({ incentive }) => ratioCell(ratio(incentive))],
    ['dividends', ({ dividends }) => ratioCell(ratio(dividends))],
    ['emission', ({ emission }) => alphaCell(alpha(netuid, emission))],
  ];
  const [from, to] = [points[0], points.at(-1)].map((point) => point && valueText(point.value));
  const moving = scores.filter(([, cellOf]) => {
    const [first, ...others] = points.map((point) => JSON.stringify(exact(cellOf(point))));
    return others.some((other) => other !== first);
  });
  return {
    kind: 'chart',
    facts: recordView(
      titleOf(report),
      [
        ['Swept', text(`${told.told} from ${from} to ${to}`)],
        ['Values', text(String(points.length))],
        ['Watched', text(`uid ${watched}`)],
      ],
      [
        ...scores
          .filter((score) => !moving.includes(score))
          .map(([title]) => `${title} of uid ${watched} stays the same`),
        ...notesOf(report),
      ],
    ),
    curves: moving.map(
      ([title, cellOf]): Curve => ({
        title: `${title} of uid ${watched}`,
        points: points.map(cellOf),
        ...{ from: from ?? '', to: to ?? '' },
      }),
    ),
    table: {
      kind: 'table',
      title: `${told.told}, and uid ${watched}`,
      columns: [
        { id: 'value', title: 'Value', align: 'right', sacrifice: 0 },
        { id: 'consensus', title: 'Consensus', align: 'right', sacrifice: 1 },
        { id: 'incentive', title: 'Incentive', align: 'right', sacrifice: 0 },
        { id: 'dividends', title: 'Dividends', align: 'right', sacrifice: 0 },
        { id: 'emission', title: 'Emission', align: 'right', sacrifice: 0 },
      ],
      rows: points.map((point) => [
        text(valueText(point.value)),
        ratioCell(ratio(point.consensus)),
        ...scores.map(([, cellOf]) => cellOf(point)),
      ]),
      empty: 'none',
    },
  };
}

/** A cell's value as something JSON can tell apart. */
const exact = (cell: Cell): unknown =>
  cell.kind === 'alpha' ? cell.amount.units.toString() : cell;
