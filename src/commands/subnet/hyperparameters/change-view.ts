import { address, type RecordView, recordView, tao, text } from '../../../format/view.js';
import type { Did } from '../../operation.js';
import type { Card } from '../../road/card.js';
import { endOf } from '../../road/outcome.js';
import type { Effect } from './confirm.js';
import type { Plan, Request } from './plan.js';
import type { DidData, PlanData } from './schema.js';
import { valueCell, valueJson } from './value.js';

export const cardOf = ({ request, facts, before, freeAfter }: Plan): Card => ({
  title: `Change subnet ${request.netuid}`,
  rows: [
    ['Owner', address(request.coldkey)],
    ['Setting', text(request.change.name)],
  ],
  effects: [
    {
      ...{ name: 'value', label: 'Value' },
      ...{ before: valueCell(before), after: valueCell(request.change.wanted) },
    },
    {
      ...{ name: 'free', label: 'Free' },
      ...{ before: tao(facts.payer.free), after: tao(freeAfter) },
    },
  ],
  json: {
    netuid: request.netuid,
    coldkey: request.coldkey,
    name: request.change.name,
    before: valueJson(before),
    after: valueJson(request.change.wanted),
  } satisfies PlanData,
});

type Changed = Did<Request, Effect>;

export const changedView = ({ request, network, outcome, feePaid, effect }: Changed): RecordView =>
  recordView(`Changed subnet ${request.netuid} on ${network}, ${endOf(outcome)}`, [
    ['Setting', text(request.change.name)],
    ['Value', valueCell(effect.after)],
    ['Fee paid', tao(feePaid)],
    ['Extrinsic', text(outcome.hash)],
  ]);

export const changedJson = ({ request, effect }: Changed): DidData => ({
  netuid: request.netuid,
  name: request.change.name,
  after: valueJson(effect.after),
});
