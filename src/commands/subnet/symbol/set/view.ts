import { address, type RecordView, recordView, tao, text } from '../../../../format/view.js';
import type { Did } from '../../../operation.js';
import type { Card } from '../../../road/card.js';
import { endOf } from '../../../road/outcome.js';
import type { Effect } from './confirm.js';
import type { Plan, Request } from './plan.js';
import type { DidData, PlanData } from './schema.js';

export const cardOf = ({ request, facts, subnet, freeAfter }: Plan): Card => ({
  title: `Symbol of subnet ${request.netuid}`,
  rows: [['Owner', address(request.coldkey)]],
  effects: [
    {
      ...{ name: 'symbol', label: 'Symbol' },
      ...{ before: text(subnet.symbol), after: text(request.symbol) },
    },
    {
      ...{ name: 'free', label: 'Free' },
      ...{ before: tao(facts.balance.free), after: tao(freeAfter) },
    },
  ],
  notes: ['the runtime takes only symbols of its own list, most of them letters outside English'],
  json: {
    ...{ netuid: request.netuid, coldkey: request.coldkey },
    ...{ before: subnet.symbol, symbol: request.symbol },
  } satisfies PlanData,
});

type Done = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Done): RecordView =>
  recordView(`Symbol of subnet ${request.netuid} set on ${network}, ${endOf(outcome)}`, [
    ['Symbol', text(effect.symbol)],
    ['Fee paid', tao(feePaid)],
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request, effect }: Done): DidData => ({
  ...{ netuid: request.netuid, symbol: effect.symbol },
});
