import type { Explanation } from '../../../consensus/lab/explain.js';
import { type Cell, note, number, type TableView, text } from '../../../format/view.js';
import { fixedText } from '../../../units/fixed-text.js';
import type { LabReport } from './lab.js';
import { notesOf } from './neurons-view.js';

/** Where one neuron's incentive and dividends come from, the largest source first. */
export function explanationView(report: LabReport, explanation: Explanation): TableView {
  const { uid, consensus, incentive, dividends } = explanation;
  return {
    kind: 'table',
    title: `Where uid ${uid} has its scores from, subnet ${report.state.netuid} in block ${report.state.epochBlock}`,
    columns: [
      { id: 'part_of', title: 'Part of', sacrifice: 0 },
      { id: 'from_uid', title: 'From uid', align: 'right', sacrifice: 0 },
      { id: 'stake', title: 'Stake', align: 'right', sacrifice: 1 },
      { id: 'weight', title: 'Weight', align: 'right', sacrifice: 0 },
      { id: 'clipped', title: 'Cut off', align: 'right', sacrifice: 0 },
      { id: 'bond', title: 'Bond', align: 'right', sacrifice: 0 },
      { id: 'gives', title: 'Gives', align: 'right', sacrifice: 0 },
    ],
    rows: [
      ...explanation.incentiveFrom.map(({ validator, activeStake, weight, counted, gives }) => [
        ...[text('incentive'), number(validator), share(activeStake), share(weight)],
        ...[share(weight - counted), note('-'), share(gives)],
      ]),
      ...rounding('incentive', explanation.incentiveRounding),
      ...explanation.dividendsFrom.map(({ neuron, bondShare, gives }) => [
        ...[text('dividends'), number(neuron), note('-'), note('-'), note('-')],
        ...[share(bondShare), share(gives)],
      ]),
      ...rounding('dividends', explanation.dividendsRounding),
    ],
    empty: 'nobody weighs it, and it has no bonds',
    notes: [
      `incentive ${fixedText(incentive, 32)}, dividends ${fixedText(dividends, 32)}: the sums of what each gives`,
      `weights above the consensus of ${fixedText(consensus, 32)} are cut off; bond is its part of all bonds on that neuron`,
      ...notesOf(report),
    ],
  };
}

/** What the parts lost when they were rounded down, where nine decimals show it. */
const rounding = (of: string, left: bigint): readonly (readonly Cell[])[] =>
  fixedText(left, 32) === '0'
    ? []
    : [[text(of), note('rounding'), note('-'), note('-'), note('-'), note('-'), share(left)]];

const share = (bits: bigint): Cell => text(fixedText(bits, 32));
