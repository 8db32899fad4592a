import { taoJson } from '../../../format/json.js';
import { address, count, type RecordView, recordView, tao, text } from '../../../format/view.js';
import type { Did } from '../../operation.js';
import type { Card } from '../../road/card.js';
import { endOf } from '../../road/outcome.js';
import type { Effect } from './confirm.js';
import type { Plan, Request } from './plan.js';
import type { DidData, PlanData } from './schema.js';

export const cardOf = ({ request, facts, subnet, freeAfter }: Plan): Card => ({
  title: `Start subnet ${request.netuid}`,
  rows: [
    ['Name', text(subnet.name)],
    ['Owner', address(request.coldkey)],
    ['Created in', count(subnet.registeredAt)],
  ],
  effects: [
    {
      ...{ name: 'free', label: 'Free' },
      ...{ before: tao(facts.payer.free), after: tao(freeAfter) },
    },
  ],
  json: { netuid: request.netuid, coldkey: request.coldkey } satisfies PlanData,
});

type Started = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Started): RecordView =>
  recordView(`Started subnet ${request.netuid} on ${network}, ${endOf(outcome)}`, [
    ['Emission from', count(effect.firstEmission)],
    ['Fee paid', tao(feePaid)],
    ['Free', tao(effect.freeAfter)],
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request, effect }: Started): DidData => ({
  netuid: request.netuid,
  firstEmission: effect.firstEmission,
  free: taoJson(effect.freeAfter),
});
