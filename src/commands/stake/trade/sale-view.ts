import { alphaJson, priceJson, taoJson } from '../../../format/json.js';
import {
  address,
  alphaCell,
  type Cell,
  count,
  priceCell,
  tao,
  text,
} from '../../../format/view.js';
import { alpha } from '../../../units/money.js';
import { partsText } from '../../../units/parts-per-million.js';
import type { Effect } from '../remove/confirm.js';
import { numbered } from './numbered.js';
import { mayFillPart, type PriceRule } from './price-rule.js';
import type { Sale } from './sale.js';

type Row = readonly [label: string, value: Cell];

/** One sale as a person sees it in a plan. */
export const saleRows = (sale: Sale): readonly Row[] => [
  ['Hotkey', address(sale.position.hotkey)],
  ['Subnet', count(sale.position.netuid)],
  ['Sell', alphaCell(alpha(sale.position.netuid, sale.amount))],
  ['Price now', priceCell(sale.price)],
  ['Price limit', sale.limit === undefined ? text('none') : priceCell(sale.limit)],
  ['Receive about', tao(sale.expected)],
  ...(sale.least === undefined ? [] : [['Receive at least', tao(sale.least)] as Row]),
  ['Fee of the pool', alphaCell(sale.fee)],
  ['Price impact', text(partsText(sale.impact))],
];

/** The same for scripts. */
export const saleJson = (sale: Sale, rule: PriceRule) => ({
  hotkey: sale.position.hotkey,
  netuid: sale.position.netuid,
  amount: alphaJson(alpha(sale.position.netuid, sale.amount)),
  price: priceJson(sale.price),
  limitPrice: sale.limit === undefined ? null : priceJson(sale.limit),
  allowPartial: mayFillPart(rule),
  expected: taoJson(sale.expected),
  leastReceived: sale.least === undefined ? null : taoJson(sale.least),
  poolFee: alphaJson(sale.fee),
  impact: partsText(sale.impact),
});

/** Sales that were made, as a person sees them. */
export const soldRows = ({ sold }: Effect): readonly Row[] =>
  sold.flatMap(({ position, traded, stakeAfter }, at) =>
    numbered(
      [
        ['Hotkey', address(position.hotkey)],
        ['Subnet', count(position.netuid)],
        ['Sold', alphaCell(traded.alpha)],
        ['of it fee of the pool', alphaCell(alpha(position.netuid, traded.fee))],
        ['Received', tao(traded.tao)],
        ['Stake left', alphaCell(stakeAfter)],
      ],
      at,
      sold.length,
    ),
  );
