import { taoJson } from '../../../format/json.js';
import { address, type RecordView, recordView, tao, text } from '../../../format/view.js';
import { coinText } from '../../../units/money.js';
import type { Did } from '../../operation.js';
import type { Card } from '../../road/card.js';
import { endOf } from '../../road/outcome.js';
import type { Effect } from './confirm.js';
import type { Plan, Request } from './plan.js';
import type { DidData, PlanData } from './schema.js';

export const cardOf = (plan: Plan): Card => ({
  title: 'Transfer',
  rows: [
    ['From', address(plan.request.from)],
    ['To', address(plan.request.dest)],
    ['Amount', tao(plan.sent)],
  ],
  effects: [
    {
      ...{ name: 'senderFree', label: 'Sender' },
      ...{ before: tao(plan.facts.sender.free), after: tao(plan.senderAfter) },
    },
    {
      ...{ name: 'receiverFree', label: 'Receiver' },
      ...{ before: tao(plan.facts.receiver.free), after: tao(plan.receiverAfter) },
    },
  ],
  notes: plan.request.amount === 'all' ? ['sends whatever may go when its block is made'] : [],
  warnings: warningsOf(plan),
  json: {
    from: plan.request.from,
    to: plan.request.dest,
    amount: taoJson(plan.sent),
    all: plan.request.amount === 'all',
    allowDeath: plan.request.allowDeath,
    reaped: plan.reaped,
    lost: taoJson(plan.lost),
  } satisfies PlanData,
});

function warningsOf({ reaped, lost, facts }: Plan): readonly string[] {
  if (!reaped) return [];
  const deposit = coinText(facts.existentialDeposit);
  return [
    `the sender falls below the existential deposit of ${deposit} TAO, and its account ends`,
    'its transaction count begins anew: what it once signed for ever could be sent again',
    ...(lost > 0n ? [`${coinText(lost)} TAO are left in it, and are destroyed`] : []),
  ];
}

type Transferred = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Transferred): RecordView =>
  recordView(`Transferred on ${network}, ${endOf(outcome)}`, [
    ['Amount', tao(effect.sent)],
    ['To', address(request.dest)],
    ['Fee paid', tao(feePaid)],
    ['Sender free', tao(effect.senderFree)],
    ['Receiver free', tao(effect.receiverFree)],
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request, effect }: Transferred): DidData => ({
  from: request.from,
  to: request.dest,
  amount: taoJson(effect.sent),
  senderFree: taoJson(effect.senderFree),
  receiverFree: taoJson(effect.receiverFree),
});
