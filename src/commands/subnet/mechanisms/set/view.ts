import { address, count, type RecordView, recordView, tao, text } from '../../../../format/view.js';
import type { Did } from '../../../operation.js';
import type { Card } from '../../../road/card.js';
import { endOf } from '../../../road/outcome.js';
import type { Effect } from './confirm.js';
import type { Plan, Request } from './plan.js';
import type { DidData, PlanData } from './schema.js';

export const cardOf = ({ request, facts, freeAfter }: Plan): Card => {
  const before = facts.mechanisms.count;
  return {
    title: `Mechanisms of subnet ${request.netuid}`,
    rows: [['Signed by', address(request.account)]],
    effects: [
      {
        ...{ name: 'mechanisms', label: 'Mechanisms' },
        ...{ before: count(before), after: count(request.count) },
      },
      {
        ...{ name: 'free', label: 'Free' },
        ...{ before: tao(facts.balance.free), after: tao(freeAfter) },
      },
    ],
    notes: ['the emission is shared evenly again until it is split anew'],
    ...(request.count < before && {
      warnings: [
        'the weights, bonds and pending commits of the mechanisms that go are lost for good',
      ],
    }),
    json: {
      ...{ netuid: request.netuid, coldkey: request.account, before, after: request.count },
    } satisfies PlanData,
  };
};

type Done = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Done): RecordView =>
  recordView(`Mechanisms of subnet ${request.netuid} set on ${network}, ${endOf(outcome)}`, [
    ['Mechanisms', count(effect.count)],
    ['Fee paid', tao(feePaid)],
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request, effect }: Done): DidData => ({
  ...{ netuid: request.netuid, count: effect.count },
});
