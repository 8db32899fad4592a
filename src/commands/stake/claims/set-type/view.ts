import { address, type RecordView, recordView, tao, text } from '../../../../format/view.js';
import type { Did } from '../../../operation.js';
import type { Card } from '../../../road/card.js';
import { endOf } from '../../../road/outcome.js';
import { kindJson, kindText } from '../kind-text.js';
import type { Effect } from './confirm.js';
import type { Plan, Request } from './plan.js';
import type { DidData, PlanData } from './schema.js';

export const cardOf = ({ request, facts, freeAfter }: Plan): Card => ({
  title: 'What becomes of root claims',
  rows: [['Coldkey', address(request.coldkey)]],
  effects: [
    {
      ...{ name: 'claims', label: 'Claims' },
      ...{ before: text(kindText(facts.now)), after: text(kindText(request.claims)) },
    },
    {
      ...{ name: 'free', label: 'Free' },
      ...{ before: tao(facts.balance.free), after: tao(freeAfter) },
    },
  ],
  notes: ['holds for every claim from then on, and for those the chain makes by itself'],
  json: {
    coldkey: request.coldkey,
    becomes: kindJson(request.claims),
    before: kindJson(facts.now),
  } satisfies PlanData,
});

type Set = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Set): RecordView =>
  recordView(`Type of claims set on ${network}, ${endOf(outcome)}`, [
    ['Coldkey', address(request.coldkey)],
    ['Claims are', text(kindText(effect.kind))],
    ['Fee paid', tao(feePaid)],
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request, effect }: Set): DidData => ({
  coldkey: request.coldkey,
  becomes: kindJson(effect.kind),
});
