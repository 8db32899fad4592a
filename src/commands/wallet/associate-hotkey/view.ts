import { address, note, type RecordView, recordView, tao, text } from '../../../format/view.js';
import type { Did } from '../../operation.js';
import type { Card } from '../../road/card.js';
import { endOf } from '../../road/outcome.js';
import type { Effect } from './confirm.js';
import type { Plan, Request } from './plan.js';
import type { Data } from './schema.js';

export const cardOf = ({ request, facts, freeAfter }: Plan): Card => ({
  title: 'Associate a hotkey',
  rows: [
    ['Coldkey', address(request.coldkey)],
    ['Hotkey', address(request.hotkey)],
  ],
  effects: [
    {
      ...{ name: 'owner', label: 'Owner' },
      ...{ before: note('-'), after: address(request.coldkey) },
    },
    {
      ...{ name: 'free', label: 'Free' },
      ...{ before: tao(facts.balance.free), after: tao(freeAfter) },
    },
  ],
  notes: ['the hotkey need not sign; only whoever has its key can use it'],
  json: { coldkey: request.coldkey, hotkey: request.hotkey } satisfies Data,
});

type Associated = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid }: Associated): RecordView =>
  recordView(`Associated on ${network}, ${endOf(outcome)}`, [
    ['Hotkey', address(request.hotkey)],
    ['Owner', address(request.coldkey)],
    ['Fee paid', tao(feePaid)],
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request }: Associated): Data => ({
  coldkey: request.coldkey,
  hotkey: request.hotkey,
});
