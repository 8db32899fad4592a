import { taoJson } from '../../../format/json.js';
import {
  address,
  alphaCell,
  type Cell,
  type RecordView,
  recordView,
  tao,
  text,
} from '../../../format/view.js';
import { alpha } from '../../../units/money.js';
import type { Did } from '../../operation.js';
import type { Card } from '../../road/card.js';
import { feeRows } from '../../road/fee-rows.js';
import { endOf } from '../../road/outcome.js';
import { numbered, numberedEffect } from '../trade/numbered.js';
import { mayFillPart, toleranceText, unlimited } from '../trade/price-rule.js';
import { saleJson, saleRows, soldRows } from '../trade/sale-view.js';
import { soldJson } from '../trade/sold-json.js';
import type { Effect } from './confirm.js';
import type { Plan, Request } from './plan.js';
import type { DidData, PlanData } from './schema.js';

type Row = readonly [label: string, value: Cell];

export const cardOf = (plan: Plan): Card => {
  const { request, facts, sales, expected, freeAfter } = plan;
  const many = sales.length > 1;
  const hasLeast = sales.every(({ least }) => least !== undefined);
  return {
    title: many ? `Unstake from ${sales.length} positions` : 'Unstake',
    rows: [
      ['Coldkey', address(request.coldkey)],
      ...sales.flatMap((sale, at) => numbered(saleRows(sale), at, sales.length)),
      ['Tolerance', text(toleranceText(request.rule))],
      ...(many ? [['Receive together, about', tao(expected)] as Row] : []),
    ],
    effects: [
      {
        ...{ name: 'free', label: 'Free', bound: hasLeast ? 'at least' : 'about' },
        ...{ before: tao(facts.balance.free), after: tao(freeAfter) },
      },
      ...sales.map(({ position, amount }, at) => {
        const units = facts.held[at]?.stake.units ?? 0n;
        return {
          ...numberedEffect('stake', 'Stake', at, sales.length),
          bound: mayFillPart(request.rule) ? ('at least' as const) : ('about' as const),
          before: alphaCell(alpha(position.netuid, units)),
          after: alphaCell(alpha(position.netuid, units - amount)),
        };
      }),
    ],
    notes: notesOn(plan),
    warnings: request.rule.kind === 'any' ? [unlimited] : [],
    json: {
      coldkey: request.coldkey,
      trades: sales.map((sale) => saleJson(sale, request.rule)),
      expected: taoJson(expected),
    } satisfies PlanData,
  };
};

function notesOn({ request, facts, sales, feeInAlpha }: Plan): readonly string[] {
  const { rule, amount } = request;
  const how =
    rule.kind === 'any'
      ? 'sells all of it at whatever price'
      : rule.allowPartial
        ? 'sells only as much as the price limit lets through; the least is for all of it'
        : 'sells all of it, or nothing if that takes the price below the limit';
  return [
    how,
    ...(sales.length > 1
      ? [
          'signed as one batch, all of them are made or none; each price is the one that those before it leave',
        ]
      : []),
    ...facts.empty.map(({ hotkey, netuid }) => `nothing is on ${hotkey} in subnet ${netuid}`),
    ...(amount === 'all' ? ['what the position earns before the sale stays in it'] : []),
    ...(feeInAlpha
      ? ['the coldkey has too little TAO for the fee; the chain may take it from this alpha']
      : []),
  ];
}

type Unstaked = Did<Request, Effect>;

export const didView = ({ network, outcome, effect, ...fees }: Unstaked): RecordView =>
  recordView(`Unstaked on ${network}, ${endOf(outcome)}`, [
    ...soldRows(effect),
    ...feeRows(fees),
    ['Free now', tao(effect.freeAfter)],
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request, call, effect }: Unstaked): DidData => ({
  coldkey: request.coldkey,
  ...soldJson(effect, call),
});
