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
import type { Did } from '../../operation.js';
import type { Card } from '../../road/card.js';
import { feeRows } from '../../road/fee-rows.js';
import { endOf } from '../../road/outcome.js';
import type { Effect } from '../remove/confirm.js';
import { numbered, numberedEffect } from '../trade/numbered.js';
import { toleranceText, unlimited } from '../trade/price-rule.js';
import { saleJson, saleRows, soldRows } from '../trade/sale-view.js';
import { soldJson } from '../trade/sold-json.js';
import type { Plan, Request } from './plan.js';
import type { DidData, PlanData } from './schema.js';
import type { Stays } from './sort.js';

type Row = readonly [label: string, value: Cell];

export const cardOf = (plan: Plan): Card => {
  const { request, facts, sales, stays, expected, freeAfter } = plan;
  return {
    title: sales.length === 1 ? 'Exit one position' : `Exit ${sales.length} positions`,
    rows: [
      ['Coldkey', address(request.coldkey)],
      ...sales.flatMap((sale, at) => numbered(saleRows(sale), at, sales.length)),
      ['Tolerance', text(toleranceText(request.rule))],
      ['Receive together, about', tao(expected)],
      ...stays.flatMap(stayRows),
    ],
    effects: [
      {
        ...{
          name: 'free',
          label: 'Free',
          bound: request.rule.kind === 'any' ? 'about' : 'at least',
        },
        ...{ before: tao(facts.balance.free), after: tao(freeAfter) },
      },
      ...sales.map(({ position, amount }, at) => ({
        ...numberedEffect('stake', 'Stake', at, sales.length),
        before: alphaCell(alpha(position.netuid, amount)),
        after: alphaCell(alpha(position.netuid, 0n)),
      })),
    ],
    notes: notesOn(plan),
    warnings: warningsOn(plan),
    json: {
      coldkey: request.coldkey,
      trades: sales.map((sale) => saleJson(sale, request.rule)),
      stays: stays.map(({ position, why, said }) => ({
        ...{ hotkey: position.hotkey, netuid: position.netuid, why, said },
      })),
      unclaimed: facts.unclaimed.map(({ hotkey, owed }) => ({ hotkey, owed: alphaJson(owed) })),
      expected: taoJson(expected),
    } satisfies PlanData,
  };
};

const stayRows = ({ position, said }: Stays): readonly Row[] => [
  ['Stays', address(position.hotkey)],
  ['in subnet', count(position.netuid)],
  ['because', text(said)],
];

const notesOn = ({ sales, feeInAlpha }: Plan): readonly string[] => [
  'sells whole positions, with what they earn until then, or nothing below the limit',
  ...(sales.length > 1
    ? [
        'signed as one batch, all of them are made or none; each price is the one that those before it leave',
      ]
    : []),
  ...(feeInAlpha
    ? ['the coldkey has too little TAO for the fee; the chain may take it from this alpha']
    : []),
];

const warningsOn = ({ request, facts }: Plan): readonly string[] => [
  ...(request.rule.kind === 'any' ? [unlimited] : []),
  ...(facts.unclaimed.length === 0
    ? []
    : [
        `root stake has earned ${facts.unclaimed.map(({ owed }) => `${coinText(owed.units)} α${owed.netuid}`).join(', ')} that is lost with it: claim first with \`btcli stake claims claim\``,
      ]),
];

type Exited = Did<Request, Effect>;

export const didView = ({ network, outcome, effect, ...fees }: Exited): RecordView =>
  recordView(`Exited on ${network}, ${endOf(outcome)}`, [
    ...soldRows(effect),
    ...feeRows(fees),
    ['Free now', tao(effect.freeAfter)],
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request, call, effect }: Exited): DidData => ({
  coldkey: request.coldkey,
  ...soldJson(effect, call),
});
