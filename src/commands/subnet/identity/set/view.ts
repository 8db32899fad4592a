import { subnetIdentityFields } from '../../../../chain/subnet-identity.js';
import { address, type RecordView, recordView, tao, text } from '../../../../format/view.js';
import type { Did } from '../../../operation.js';
import type { Card } from '../../../road/card.js';
import { endOf } from '../../../road/outcome.js';
import { fieldCell, fieldLabels, fieldText, fieldTexts } from '../fields.js';
import type { Effect } from './confirm.js';
import type { Plan, Request } from './plan.js';
import type { DidData, PlanData } from './schema.js';

export const cardOf = ({ request, facts, call, changes, freeAfter }: Plan): Card => ({
  title: `Identity of subnet ${request.netuid}`,
  rows: [['Owner', address(request.coldkey)]],
  effects: [
    ...changes.map(({ field, before, after }) => ({
      ...{ name: field, label: fieldLabels[field] },
      ...{ before: fieldCell(before), after: fieldCell(after) },
    })),
    {
      ...{ name: 'free', label: 'Free' },
      ...{ before: tao(facts.balance.free), after: tao(freeAfter) },
    },
  ],
  notes: ['every other field stays as it is; anybody can read an identity'],
  json: {
    netuid: request.netuid,
    coldkey: request.coldkey,
    changes: changes.map(({ field, before, after }) => ({
      ...{ field, before: fieldText(before), after: fieldText(after) },
    })),
    identity: fieldTexts(call.fields),
  } satisfies PlanData,
});

type Done = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Done): RecordView =>
  recordView(`Identity of subnet ${request.netuid} set on ${network}, ${endOf(outcome)}`, [
    ...subnetIdentityFields
      .filter((field) => effect.identity[field] !== '0x')
      .map((field) => [fieldLabels[field], fieldCell(effect.identity[field])] as const),
    ['Fee paid', tao(feePaid)],
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request, effect }: Done): DidData => ({
  netuid: request.netuid,
  identity: fieldTexts(effect.identity),
});
