import type { LockPrice } from '../../../chain/lock-price.js';
import { taoJson } from '../../../format/json.js';
import {
  type Cell,
  type ChartView,
  count,
  note,
  recordView,
  tao,
  text,
} from '../../../format/view.js';
import type { LockForecast } from '../../../quotes/lock-forecast.js';
import type { BlockRef } from '../../../units/block.js';
import { durationText } from '../../../units/duration.js';
import { whenText } from '../../countdown.js';
import type { Room } from '../create/room.js';
import type { Data } from './schema.js';

export type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly price: LockPrice;
  /** How the next block would make room for a new subnet. */
  readonly room: Room;
  /** The first block in which the network takes another subnet, its limit and its places allowing. */
  readonly opensAt: number;
  /** Undefined where the runtime's price follows another rule. */
  readonly forecast: LockForecast | undefined;
  /** Milliseconds. */
  readonly blockTime: number | undefined;
};

export const burnCostView = (report: Report): ChartView => {
  const { network, at, price, forecast, blockTime } = report;
  const points = forecast?.points ?? [];
  return {
    kind: 'chart',
    facts: recordView(
      `What a new subnet costs on ${network} at block ${at.number}`,
      [
        ['Now', tao(price.cost)],
        ['Lowest', tao(price.minLock)],
        ['Lowest from', lowestCell(report)],
        ['Last paid', tao(price.lastLock)],
        ['Last created', price.lastLockBlock === 0 ? note('-') : count(price.lastLockBlock)],
        ['Next may come', text(opensText(report))],
      ],
      [
        forecast
          ? 'while nobody makes one: the next subnet doubles the price'
          : 'no forecast: this runtime prices subnets by a rule that is not known here',
        ...roomNotes(report.room),
      ],
    ),
    curves:
      points.length < 2
        ? []
        : [
            {
              points: points.map(({ cost }) => tao(cost)),
              from: 'now',
              to: endText(points[points.length - 1]?.block ?? at.number, at.number, blockTime),
            },
          ],
    table: {
      kind: 'table',
      title: `What a new subnet costs on ${network} from block ${at.number}`,
      columns: [
        { id: 'block', title: 'Block', align: 'right', sacrifice: 0 },
        { id: 'cost', title: 'Cost', align: 'right', sacrifice: 0 },
      ],
      rows: points.map(({ block, cost }) => [count(block), tao(cost)]),
      empty: 'no forecast',
    },
  };
};

function lowestCell({ at, forecast, blockTime }: Report): Cell {
  if (!forecast) return note('-');
  if (forecast.lowestAt === undefined) return note('never');
  return text(
    forecast.lowestAt <= at.number ? 'now' : whenText(forecast.lowestAt, at.number, blockTime),
  );
}

/** A transaction runs in the block after this one at the earliest. */
const opensText = ({ at, opensAt, blockTime }: Report): string =>
  opensAt <= at.number + 1 ? 'now' : whenText(opensAt, at.number, blockTime);

function roomNotes(room: Room): readonly string[] {
  if (room.kind === 'free') return [];
  return room.kind === 'none'
    ? ['every place is taken by a subnet that is immune']
    : [`every place is taken: subnet ${room.netuid} would be dissolved for the next one`];
}

const endText = (block: number, now: number, blockTime: number | undefined): string =>
  blockTime === undefined ? `block ${block}` : `in ${durationText((block - now) * blockTime)}`;

export const burnCostJson = ({ price, opensAt, forecast }: Report): Data => ({
  cost: taoJson(price.cost),
  lowest: taoJson(price.minLock),
  lowestAt: forecast?.lowestAt ?? null,
  lastCost: taoJson(price.lastLock),
  lastCreatedAt: price.lastLockBlock === 0 ? null : price.lastLockBlock,
  opensAt,
  forecast: (forecast?.points ?? []).map(({ block, cost }) => ({ block, cost: taoJson(cost) })),
});
