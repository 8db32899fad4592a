import { address, type RecordView, recordView, tao, text } from '../../../../format/view.js';
import type { Did } from '../../../operation.js';
import type { Card } from '../../../road/card.js';
import { endOf } from '../../../road/outcome.js';
import { splitText } from '../split-text.js';
import type { Effect } from './confirm.js';
import type { Plan, Request } from './plan.js';
import type { DidData, PlanData } from './schema.js';

export const cardOf = ({ request, facts, split, freeAfter }: Plan): Card => {
  const { mechanisms } = facts;
  return {
    title: `Split the emission of subnet ${request.netuid}`,
    rows: [['Signed by', address(request.account)]],
    effects: [
      {
        ...{ name: 'split', label: 'Split' },
        before: text(splitText(mechanisms.split, mechanisms.count)),
        after: text(splitText(split, mechanisms.count)),
      },
      {
        ...{ name: 'free', label: 'Free' },
        ...{ before: tao(facts.balance.free), after: tao(freeAfter) },
      },
    ],
    json: {
      netuid: request.netuid,
      coldkey: request.account,
      before: mechanisms.split ? [...mechanisms.split] : null,
      after: split ? [...split] : null,
    } satisfies PlanData,
  };
};

type Done = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Done): RecordView =>
  recordView(`Split the emission of subnet ${request.netuid} on ${network}, ${endOf(outcome)}`, [
    ['Split', text(splitText(effect.split, effect.count))],
    ['Fee paid', tao(feePaid)],
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request, effect }: Done): DidData => ({
  netuid: request.netuid,
  split: effect.split ? [...effect.split] : null,
});
