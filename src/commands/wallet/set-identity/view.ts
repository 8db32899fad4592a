import { identityFields } from '../../../chain/identity.js';
import { address, type RecordView, recordView, tao, text } from '../../../format/view.js';
import type { Did } from '../../operation.js';
import type { Card } from '../../road/card.js';
import { endOf } from '../../road/outcome.js';
import { identityLabels, identityText, textOf } from '../identity-text.js';
import type { Effect } from './confirm.js';
import type { Plan, Request } from './plan.js';
import type { DidData, PlanData } from './schema.js';

export const cardOf = ({ request, facts, call, changes, freeAfter }: Plan): Card => ({
  title: 'Identity',
  rows: [['Coldkey', address(request.coldkey)]],
  effects: [
    ...changes.map(({ field, before, after }) => ({
      ...{ name: field, label: identityLabels[field] },
      ...{ before: text(textOf(before)), after: text(textOf(after)) },
    })),
    {
      ...{ name: 'free', label: 'Free' },
      ...{ before: tao(facts.balance.free), after: tao(freeAfter) },
    },
  ],
  notes: ['every other field stays as it is; anybody can read an identity'],
  json: {
    coldkey: request.coldkey,
    changes: changes.map(({ field, before, after }) => ({
      field,
      before: textOf(before),
      after: textOf(after),
    })),
    identity: identityText(call.fields),
  } satisfies PlanData,
});

type Done = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Done): RecordView => {
  const said = identityText(effect.identity);
  return recordView(`Identity set on ${network}, ${endOf(outcome)}`, [
    ['Coldkey', address(request.coldkey)],
    ...identityFields
      .filter((field) => said[field] !== '')
      .map((field) => [identityLabels[field], text(said[field])] as const),
    ['Fee paid', tao(feePaid)],
    ['Extrinsic', text(outcome.hash)],
  ]);
};

export const didJson = ({ request, effect }: Done): DidData => ({
  coldkey: request.coldkey,
  identity: identityText(effect.identity),
});
