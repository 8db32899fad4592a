import type { PriceGap } from '../../../chain/price-history.js';
import type { SubnetSummary } from '../../../chain/subnet.js';
import { priceJson } from '../../../format/json.js';
import {
  type Cell,
  type ChartView,
  type Curve,
  count,
  longText,
  note,
  number,
  priceCell,
  type RecordView,
  recordView,
  type TableView,
  text,
} from '../../../format/view.js';
import { coinText } from '../../../units/money.js';
import { type Course, courseOf, type History, type Point, percentText } from './history.js';
import type { Data } from './schema.js';

export type Report = History & { readonly network: string };

/** More curves than this are no picture any more. */
const MOST_CURVES = 6;
/** Names come from owners and may fill a screen. */
const LONGEST_NAME = 20;

/** What was looked at, and each course as a curve. */
export const priceView = (report: Report): ChartView => ({
  kind: 'chart',
  facts: facts(report),
  curves:
    report.points.length > 1
      ? report.subnets.slice(0, MOST_CURVES).map((subnet) => curveOf(subnet, report))
      : [],
  table: samplesTable(report),
});

function facts({ network, at, subnets, points, gaps }: Report): RecordView {
  const from = points[0]?.block ?? at.number;
  const span = from === at.number ? '' : ` since block ${from}`;
  return recordView(
    `Prices on ${network} at block ${at.number}${span}`,
    subnets.map(({ netuid, name, symbol }) => {
      const course = courseOf(netuid, points);
      return [`${netuid} ${symbol}`, text(course ? courseText(course, name) : '-')] as const;
    }),
    [
      ...gapReasons.flatMap(([gap, reason]) => {
        const missing = gaps.filter((each) => each === gap).length;
        const looked = gaps.length + points.length;
        return missing === 0 ? [] : [`${missing} of ${looked} blocks are missing: ${reason}`];
      }),
      ...(points.length > 1 && subnets.length > MOST_CURVES
        ? [`drawn are the first ${MOST_CURVES} subnets`]
        : []),
    ],
  );
}

const gapReasons: readonly (readonly [PriceGap, string])[] = [
  [
    'no-state',
    'this node does not have their state (ask one that keeps all of it, as with --network archive)',
  ],
  ['other-runtime', 'they were made under another runtime, whose answer cannot be read here'],
];

const courseText = ({ now, low, high, change }: Course, name: string): string =>
  [
    `${coinText(now)} τ/α`,
    ...(low === high ? [] : [`low ${coinText(low)}, high ${coinText(high)}`]),
    ...(change === undefined || low === high ? [] : [`${percentText(change)}%`]),
    name,
  ].join('; ');

const curveOf = ({ netuid, name, symbol }: SubnetSummary, { points }: Report): Curve => ({
  title: `${netuid} ${symbol} ${name}`,
  points: points.map(({ prices }) => {
    const price = prices.get(netuid);
    return price === undefined ? undefined : priceCell(price);
  }),
  from: pointText(points[0]),
  to: pointText(points.at(-1)),
});

const pointText = (point: Point | undefined): string => (point ? `block ${point.block}` : '');

const samplesTable = ({ network, subnets, points }: Report): TableView => ({
  kind: 'table',
  title: `Prices on ${network}`,
  columns: [
    { id: 'block', title: 'Block', align: 'right', sacrifice: 0 },
    { id: 'time', title: 'Time', sacrifice: 2 },
    { id: 'netuid', title: 'Netuid', align: 'right', sacrifice: 0 },
    { id: 'name', title: 'Name', sacrifice: 1 },
    { id: 'price', title: 'Price', align: 'right', sacrifice: 0 },
  ],
  rows: points.flatMap((point) =>
    subnets.flatMap(({ netuid, name }) => {
      const price = point.prices.get(netuid);
      if (price === undefined) return [];
      const told = [count(point.block), timeCell(point), number(netuid)];
      return [[...told, longText(name, LONGEST_NAME), priceCell(price)]];
    }),
  ),
  empty: 'none',
});

const timeText = ({ time }: Point): string | undefined =>
  time === undefined ? undefined : new Date(time).toISOString();

const timeCell = (point: Point): Cell => {
  const time = timeText(point);
  return time === undefined ? note('-') : text(time);
};

export const priceJsonOf = ({ at, subnets, points, gaps }: Report): Data => ({
  from: points[0]?.block ?? at.number,
  to: at.number,
  blocksMissing: gaps.length,
  subnets: subnets.flatMap(({ netuid, name, symbol }) => {
    const course = courseOf(netuid, points);
    if (!course) return [];
    const { now, low, high, change } = course;
    return [
      {
        ...{ netuid, name, symbol, price: priceJson(now) },
        ...{ low: priceJson(low), high: priceJson(high) },
        changePercent: change === undefined ? null : percentText(change),
      },
    ];
  }),
  samples: points.flatMap((point) =>
    [...point.prices].map(([netuid, price]) => ({
      ...{ block: point.block, time: timeText(point) ?? null, netuid, price: priceJson(price) },
    })),
  ),
});
