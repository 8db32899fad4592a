import { address, type RecordView, recordView, tao, text } from '../../../../format/view.js';
import { takeText } from '../../../../units/proportion.js';
import type { Did } from '../../../operation.js';
import type { Card } from '../../../road/card.js';
import { endOf } from '../../../road/outcome.js';
import { subnetsText } from '../../chosen-subnets.js';
import { takeJson } from '../../share-json.js';
import type { Effect } from './confirm.js';
import type { Plan, Request } from './plan.js';
import type { DidData, PlanData } from './schema.js';

export const cardOf = (plan: Plan): Card => {
  const { request, facts, changing, freeAfter } = plan;
  const unchanged = facts.families.filter((family) => !changing.includes(family));
  const same = unchanged.map(({ netuid }) => netuid);
  return {
    title: 'Childkey take',
    rows: [
      ['Coldkey', address(request.coldkey)],
      ['Hotkey', address(request.hotkey)],
      ['Where', text(subnetsText(changing.map(({ netuid }) => netuid)))],
      ['Keeps', text(takeText(request.take))],
      ['Stored as', text(`${request.take} of 65535`)],
    ],
    effects: [
      ...changing.map(({ netuid, take }) => ({
        ...{ name: `take${netuid}`, label: `Subnet ${netuid}` },
        ...{ before: text(takeText(take)), after: text(takeText(request.take)) },
      })),
      {
        ...{ name: 'free', label: 'Free' },
        ...{ before: tao(facts.balance.free), after: tao(freeAfter) },
      },
    ],
    notes: [
      "what the hotkey keeps of what its parents' stake earns; it applies at once",
      ...(same.length > 0 ? [`nothing changes on ${subnetsText(same)}`] : []),
      ...(changing.length > 1 ? ['all of them in one transaction, or none'] : []),
    ],
    warnings: ['every change starts the time anew in which the take may not rise'],
    json: {
      ...requestJson(request),
      subnets: changing.map(({ netuid, take }) => ({ netuid, before: takeJson(take) })),
      unchanged: same,
    } satisfies PlanData,
  };
};

const requestJson = ({ coldkey, hotkey, take }: Request) => ({
  ...{ coldkey, hotkey, take: takeJson(take) },
});

type Set = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Set): RecordView =>
  recordView(`Childkey take set on ${network}, ${endOf(outcome)}`, [
    ['Hotkey', address(request.hotkey)],
    ['Where', text(subnetsText(effect.families.map(({ netuid }) => netuid)))],
    ['Keeps', text(takeText(request.take))],
    ['Fee paid', tao(feePaid)],
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request, effect }: Set): DidData => ({
  ...requestJson(request),
  subnets: effect.families.map(({ netuid }) => netuid),
});
