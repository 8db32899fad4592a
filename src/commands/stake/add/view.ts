import { alphaJson, priceJson, taoJson } from '../../../format/json.js';
import {
  address,
  alphaCell,
  type Cell,
  count,
  priceCell,
  type RecordView,
  recordView,
  tao,
  text,
} from '../../../format/view.js';
import { alpha, coinText, rao } from '../../../units/money.js';
import { partsText } from '../../../units/parts-per-million.js';
import type { Did } from '../../operation.js';
import type { Card } from '../../road/card.js';
import { endOf } from '../../road/outcome.js';
import { apart } from '../trade/batch.js';
import { numbered, numberedEffect } from '../trade/numbered.js';
import { toleranceText, unlimited } from '../trade/price-rule.js';
import type { Purchase } from '../trade/purchase.js';
import type { Effect } from './confirm.js';
import type { Plan, Request } from './plan.js';
import type { DidData, PlanData } from './schema.js';

type Row = readonly [label: string, value: Cell];

export const cardOf = (plan: Plan): Card => {
  const { request, facts, purchases, spent, freeAfter } = plan;
  const many = purchases.length > 1;
  return {
    title: many ? `Stake in ${purchases.length} positions` : 'Stake',
    rows: [
      ['Coldkey', address(request.coldkey)],
      ...purchases.flatMap((each, at) => numbered(rowsOf(each), at, purchases.length)),
      ['Tolerance', text(toleranceText(request.rule))],
      ...(many ? [['Spend together', tao(spent)] as Row] : []),
    ],
    effects: [
      {
        ...{ name: 'free', label: 'Free' },
        ...{ before: tao(facts.balance.free), after: tao(freeAfter) },
      },
      ...purchases.map((each, at) => ({
        ...numberedEffect('stake', 'Stake', at, purchases.length),
        ...stakeAfter(plan, each, at),
      })),
    ],
    notes: notesOn(plan),
    warnings: request.rule.kind === 'any' ? [unlimited] : [],
    json: {
      coldkey: request.coldkey,
      trades: purchases.map(tradeJson),
      amount: taoJson(spent),
    } satisfies PlanData,
  };
};

const rowsOf = (each: Purchase): readonly Row[] => [
  ['Hotkey', address(each.position.hotkey)],
  ['Subnet', count(each.position.netuid)],
  ['Spend', tao(each.amount)],
  ['Price now', priceCell(each.price)],
  ['Price limit', each.limit === undefined ? text('none') : priceCell(each.limit)],
  ['Receive about', alphaCell(each.expected)],
  ...(each.least ? [['Receive at least', alphaCell(each.least)] as Row] : []),
  ['Fee of the pool', tao(each.fee)],
  ['Price impact', text(partsText(each.impact))],
];

function stakeAfter({ request, facts }: Plan, { least, expected, position }: Purchase, at: number) {
  const stake = facts.places[at]?.stake ?? alpha(position.netuid, 0n);
  const isPart = request.rule.kind === 'within' && request.rule.allowPartial;
  const gained = (least ?? expected).units;
  return {
    bound: least && !isPart ? ('at least' as const) : ('about' as const),
    before: alphaCell(stake),
    after: alphaCell(alpha(position.netuid, stake.units + gained)),
  };
}

function notesOn({ request, facts, purchases }: Plan): readonly string[] {
  const { rule, amount } = request;
  const how =
    rule.kind === 'any'
      ? 'buys all of it at whatever price'
      : rule.allowPartial
        ? 'buys only as much as the price limit lets through; the least is for all of it'
        : 'buys all of it, or nothing if that takes the price above the limit';
  const split = `everything but the fee and the deposit, in ${purchases.length} equal parts; ${coinText(facts.remainder)} TAO does not divide and stays free`;
  return [
    how,
    ...(amount === 'all' ? [split] : []),
    ...(purchases.length > 1
      ? [
          'signed as one batch, all of them are made or none; each price is the one that those before it leave',
        ]
      : []),
  ];
}

const tradeJson = (each: Purchase) => ({
  hotkey: each.position.hotkey,
  netuid: each.position.netuid,
  amount: taoJson(each.amount),
  price: priceJson(each.price),
  limitPrice: each.limit === undefined ? null : priceJson(each.limit),
  allowPartial: each.call.kind === 'addStakeLimit' && each.call.allowPartial,
  expected: alphaJson(each.expected),
  leastReceived: each.least ? alphaJson(each.least) : null,
  poolFee: taoJson(each.fee),
  impact: partsText(each.impact),
});

type Staked = Did<Request, Effect>;

export const didView = ({ network, outcome, feePaid, effect }: Staked): RecordView =>
  recordView(`Staked on ${network}, ${endOf(outcome)}`, [
    ...effect.bought.flatMap(({ position, traded, stakeAfter: stake }, at) =>
      numbered(
        [
          ['Hotkey', address(position.hotkey)],
          ['Subnet', count(position.netuid)],
          ['Spent', tao(traded.tao)],
          ['of it fee of the pool', tao(rao(traded.fee))],
          ['Received', alphaCell(traded.alpha)],
          ['Stake now', alphaCell(stake)],
        ],
        at,
        effect.bought.length,
      ),
    ),
    ['Fee paid', tao(feePaid)],
    ['Free now', tao(effect.freeAfter)],
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request, call, effect }: Staked): DidData => {
  const calls = apart(call);
  return {
    coldkey: request.coldkey,
    trades: effect.bought.map(({ position, traded, stakeAfter: stake }, at) => {
      const signed = calls[at];
      return {
        hotkey: position.hotkey,
        netuid: position.netuid,
        asked: taoJson(signed && 'amount' in signed ? rao(signed.amount) : traded.tao),
        spent: taoJson(traded.tao),
        received: alphaJson(traded.alpha),
        poolFee: taoJson(rao(traded.fee)),
        limitPrice: signed?.kind === 'addStakeLimit' ? priceJson(signed.limitPrice) : null,
        stake: alphaJson(stake),
      };
    }),
    spent: taoJson(rao(effect.bought.reduce<bigint>((sum, { traded }) => sum + traded.tao, 0n))),
    free: taoJson(effect.freeAfter),
  };
};
