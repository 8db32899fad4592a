import { alphaJson, taoJson } from '../../../format/json.js';
import {
  address,
  alphaCell,
  type Cell,
  count,
  type RecordView,
  recordView,
  tao,
  text,
} from '../../../format/view.js';
import { alpha, coinText } from '../../../units/money.js';
import { partsText } from '../../../units/parts-per-million.js';
import type { Did } from '../../operation.js';
import type { Card } from '../../road/card.js';
import { feeRows } from '../../road/fee-rows.js';
import { endOf } from '../../road/outcome.js';
import { toleranceText } from '../trade/price-rule.js';
import type { Effect } from './confirm.js';
import { notesOn, warningsOn } from './notes.js';
import type { Plan } from './plan.js';
import type { Request } from './request.js';
import type { DidData, PlanData } from './schema.js';

type Row = readonly [label: string, value: Cell];

const titles = { move: 'Move stake', swap: 'Swap stake', transfer: 'Transfer stake' } as const;

export const cardOf = (plan: Plan): Card => {
  const { request, facts, amount, passage } = plan;
  const { kind, from, to } = request;
  const arrives = passage ? (passage.least ?? passage.expected) : amount;
  const there = facts.stakeThere.units;
  return {
    title: titles[kind],
    rows: [
      ...placeRows(request),
      ['Take along', alphaCell(alpha(from.netuid, amount))],
      ...passageRows(plan),
    ],
    effects: [
      {
        ...{ name: 'free', label: 'Free' },
        ...{ before: tao(facts.balance.free), after: tao(plan.freeAfter) },
      },
      {
        ...{ name: 'stake', label: 'Stake', bound: 'about' },
        before: alphaCell(facts.stake),
        after: alphaCell(alpha(from.netuid, facts.stake.units - amount)),
      },
      {
        ...{ name: 'stakeThere', label: 'Stake there' },
        bound: passage && passage.least !== undefined ? 'at least' : 'about',
        before: alphaCell(facts.stakeThere),
        after: alphaCell(alpha(to.netuid, there + arrives)),
      },
    ],
    notes: notesOn(plan),
    warnings: warningsOn(plan),
    json: planJson(plan),
  };
};

function placeRows({ kind, from, to }: Request): readonly Row[] {
  return [
    ['Coldkey', address(from.coldkey)],
    ...(kind === 'transfer' ? [['To coldkey', address(to.coldkey)] as Row] : []),
    ['Hotkey', address(from.hotkey)],
    ...(kind === 'move' ? [['To hotkey', address(to.hotkey)] as Row] : []),
    ['Subnet', count(from.netuid)],
    ...(from.netuid === to.netuid ? [] : [['To subnet', count(to.netuid)] as Row]),
  ];
}

function passageRows({ passage, request }: Plan): readonly Row[] {
  if (!passage) return [];
  const { from, to, rule } = request;
  const rate = (value: bigint) => text(`${coinText(value)} α${to.netuid}/α${from.netuid}`);
  return [
    ['Price now', rate(passage.ratio)],
    ['Price limit', passage.limit === undefined ? text('none') : rate(passage.limit)],
    ['Tolerance', text(toleranceText(rule))],
    ['Through', tao(passage.tao)],
    ['Receive about', alphaCell(alpha(to.netuid, passage.expected))],
    ...(passage.least === undefined
      ? []
      : [['Receive at least', alphaCell(alpha(to.netuid, passage.least))] as Row]),
    [
      'Fee of the pool',
      'tao' in passage.fee
        ? tao(passage.fee.tao)
        : alphaCell(alpha(from.netuid, passage.fee.alpha)),
    ],
    ['Price impact', text(partsText(passage.impact))],
  ];
}

function planJson({ request, amount, passage }: Plan): PlanData {
  const { kind, from, to } = request;
  return {
    ...{ kind, from, to, amount: alphaJson(alpha(from.netuid, amount)) },
    passage: passage
      ? {
          price: coinText(passage.ratio),
          limitPrice: passage.limit === undefined ? null : coinText(passage.limit),
          through: taoJson(passage.tao),
          expected: alphaJson(alpha(to.netuid, passage.expected)),
          leastReceived:
            passage.least === undefined ? null : alphaJson(alpha(to.netuid, passage.least)),
          poolFee: 'alpha' in passage.fee ? alphaJson(alpha(from.netuid, passage.fee.alpha)) : null,
          poolFeeTao: 'tao' in passage.fee ? taoJson(passage.fee.tao) : null,
          impact: partsText(passage.impact),
        }
      : null,
  };
}

type Moved = Did<Request, Effect>;

const done = { move: 'Moved', swap: 'Swapped', transfer: 'Transferred' } as const;

export const didView = ({ request, network, outcome, effect, ...fees }: Moved): RecordView =>
  recordView(`${done[request.kind]} on ${network}, ${endOf(outcome)}`, [
    ...placeRows(request),
    ['Arrived', alphaCell(effect.received)],
    ...(effect.kept ? [['Kept there by the giver', alphaCell(effect.kept)] as Row] : []),
    ...feeRows(fees),
    ['Stake left', alphaCell(effect.stakeAfter)],
    ['Stake there now', alphaCell(effect.stakeThere)],
    ['Free now', tao(effect.freeAfter)],
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request: { kind, from, to }, effect }: Moved): DidData => ({
  ...{ kind, from, to },
  received: alphaJson(effect.received),
  kept: effect.kept ? alphaJson(effect.kept) : null,
  stake: alphaJson(effect.stakeAfter),
  stakeThere: alphaJson(effect.stakeThere),
  free: taoJson(effect.freeAfter),
});
