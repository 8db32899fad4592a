import type { Issuance } from '../../../../chain/emission.js';
import { taoJson } from '../../../../format/json.js';
import {
  type Cell,
  type ChartView,
  count,
  recordView,
  tao,
  text,
} from '../../../../format/view.js';
import type { BlockRef } from '../../../../units/block.js';
import { durationText } from '../../../../units/duration.js';
import { coinText } from '../../../../units/money.js';
import type { Forecast, Halving } from './halvings.js';
import type { Data } from './schema.js';

export type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly issued: Issuance;
  readonly forecast: Forecast;
  /** Milliseconds between blocks, where blocks keep time. */
  readonly blockTime: number | undefined;
};

export const forecastView = (report: Report): ChartView => {
  const { network, at, issued, forecast } = report;
  const { emission, supply, halvings, points } = forecast;
  const last = halvings.at(-1);
  return {
    kind: 'chart',
    facts: recordView(
      `Emission of ${network} at block ${at.number}`,
      [
        ['A block emits', tao(emission)],
        ['Issued', tao(issued.issuance)],
        ['Never above', tao(supply)],
        ...halvings.map((halving) => [titleOf(halving), halvingCell(halving, report)] as const),
      ],
      [assumes(report.blockTime)],
    ),
    curves: last
      ? [
          {
            points: points.map(({ issuance }) => tao(issuance)),
            ...{
              from: 'now',
              to: last.time === undefined ? `block ${last.block}` : day(last.time),
            },
          },
        ]
      : [],
    table: {
      kind: 'table',
      title: `Issuance of ${network} from block ${at.number}`,
      columns: [
        { id: 'block', title: 'Block', align: 'right', sacrifice: 0 },
        { id: 'issuance', title: 'Issued', align: 'right', sacrifice: 0 },
      ],
      rows: points.map(({ block, issuance }) => [count(block), tao(issuance)]),
      empty: 'nothing more is emitted',
      notes: [assumes(report.blockTime)],
    },
  };
};

const titleOf = ({ emission }: Halving): string => `To ${coinText(emission)}`;

function halvingCell({ issuance, block, time }: Halving, { at }: Report): Cell {
  const when = time === undefined ? `in ${block - at.number} blocks` : `about ${day(time)}`;
  return text(`at ${coinText(issuance)} TAO: block ${block}, ${when}`);
}

/** What every estimate of block and time rests on. */
const assumes = (blockTime: number | undefined): string =>
  [
    'estimates: if everything that is emitted stays (burned and recycled TAO puts halvings off)',
    ...(blockTime === undefined ? [] : [`and every block takes ${durationText(blockTime)}`]),
  ].join(' ');

const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const forecastJson = ({ issued, forecast, blockTime }: Report): Data => ({
  issuance: taoJson(issued.issuance),
  supply: taoJson(forecast.supply),
  blockEmission: taoJson(forecast.emission),
  assumes: assumes(blockTime),
  halvings: forecast.halvings.map(({ issuance, emission, block, time }) => ({
    issuance: taoJson(issuance),
    emission: taoJson(emission),
    block,
    time: time === undefined ? null : new Date(time).toISOString(),
  })),
  forecast: forecast.points.map(({ block, issuance }) => ({ block, issuance: taoJson(issuance) })),
});
