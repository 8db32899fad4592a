import { identityFields } from '../../../chain/identity.js';
import {
  address,
  type Cell,
  note,
  type RecordView,
  recordView,
  tao,
  text,
} from '../../../format/view.js';
import type { Hex } from '../../../units/hex.js';
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
      ...{ before: said(before), after: said(after) },
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

/** An empty field is drawn as absent. */
const said = (bytes: Hex): Cell => (bytes === '0x' ? note('-') : text(textOf(bytes)));

type Done = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Done): RecordView => {
  const identity = identityText(effect.identity);
  return recordView(`Identity set on ${network}, ${endOf(outcome)}`, [
    ['Coldkey', address(request.coldkey)],
    ...identityFields
      .filter((field) => identity[field] !== '')
      .map((field) => [identityLabels[field], text(identity[field])] as const),
    ['Fee paid', tao(feePaid)],
    ['Extrinsic', text(outcome.hash)],
  ]);
};

export const didJson = ({ request, effect }: Done): DidData => ({
  coldkey: request.coldkey,
  identity: identityText(effect.identity),
});
