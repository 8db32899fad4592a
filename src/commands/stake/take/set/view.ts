import {
  address,
  number,
  type RecordView,
  recordView,
  tao,
  text,
} from '../../../../format/view.js';
import { durationText } from '../../../../units/duration.js';
import { takeText } from '../../../../units/proportion.js';
import type { Did } from '../../../operation.js';
import type { Card } from '../../../road/card.js';
import { endOf } from '../../../road/outcome.js';
import { takeJson } from '../../share-json.js';
import type { Effect } from './confirm.js';
import type { Plan, Request } from './plan.js';
import type { DidData, PlanData } from './schema.js';

export const cardOf = ({ request, facts, call, freeAfter }: Plan): Card => {
  const { terms, blockTime } = facts;
  const time = blockTime === undefined ? '' : `, about ${durationText(terms.interval * blockTime)}`;
  return {
    title: call.kind === 'increaseTake' ? 'Raise the take' : 'Lower the take',
    rows: [
      ['Coldkey', address(request.coldkey)],
      ['Hotkey', address(request.hotkey)],
      ['Stored as', text(`${request.take} of 65535`)],
    ],
    effects: [
      {
        ...{ name: 'take', label: 'Take' },
        ...{ before: text(takeText(terms.take)), after: text(takeText(request.take)) },
      },
      {
        ...{ name: 'free', label: 'Free' },
        ...{ before: tao(facts.balance.free), after: tao(freeAfter) },
      },
    ],
    notes: ['what the hotkey keeps of what its stakers earn, on every subnet; it applies at once'],
    warnings:
      terms.interval === 0
        ? []
        : [`after this change the take may not rise for ${terms.interval} blocks${time}`],
    json: {
      ...requestJson(request),
      before: takeJson(terms.take),
      interval: terms.interval,
    } satisfies PlanData,
  };
};

const requestJson = ({ coldkey, hotkey, take }: Request) => ({
  ...{ coldkey, hotkey, take: takeJson(take) },
});

type Set = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Set): RecordView =>
  recordView(`Take set on ${network}, ${endOf(outcome)}`, [
    ['Hotkey', address(request.hotkey)],
    ['Keeps', text(takeText(effect.terms.take))],
    ['May rise from block', number(effect.terms.risesAt)],
    ['Fee paid', tao(feePaid)],
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request, effect }: Set): DidData => ({
  ...requestJson(request),
  risesAt: effect.terms.risesAt,
});
