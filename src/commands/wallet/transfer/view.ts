import { taoJson } from '../../../format/json.js';
import { address, type RecordView, recordView, tao, text } from '../../../format/view.js';
import type { Did } from '../../operation.js';
import type { Card } from '../../road/card.js';
import { endOf } from '../../road/outcome.js';
import type { Effect } from './confirm.js';
import type { Plan, Request } from './plan.js';
import type { DidData, PlanData } from './schema.js';

export const cardOf = ({ request, facts, senderAfter, receiverAfter }: Plan): Card => ({
  title: 'Transfer',
  rows: [
    ['From', address(request.from)],
    ['To', address(request.dest)],
    ['Amount', tao(request.amount)],
  ],
  effects: [
    {
      ...{ name: 'senderFree', label: 'Sender' },
      ...{ before: tao(facts.sender.free), after: tao(senderAfter) },
    },
    {
      ...{ name: 'receiverFree', label: 'Receiver' },
      ...{ before: tao(facts.receiver.free), after: tao(receiverAfter) },
    },
  ],
  json: {
    from: request.from,
    to: request.dest,
    amount: taoJson(request.amount),
  } satisfies PlanData,
});

type Transferred = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Transferred): RecordView =>
  recordView(`Transferred on ${network}, ${endOf(outcome)}`, [
    ['Amount', tao(request.amount)],
    ['To', address(request.dest)],
    ['Fee paid', tao(feePaid)],
    ['Sender free', tao(effect.senderFree)],
    ['Receiver free', tao(effect.receiverFree)],
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request, effect }: Transferred): DidData => ({
  from: request.from,
  to: request.dest,
  amount: taoJson(request.amount),
  senderFree: taoJson(effect.senderFree),
  receiverFree: taoJson(effect.receiverFree),
});
