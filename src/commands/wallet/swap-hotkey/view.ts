import type { Place } from '../../../chain/hotkeys.js';
import { taoJson } from '../../../format/json.js';
import {
  address,
  type Cell,
  note,
  number,
  type RecordView,
  recordView,
  tao,
  text,
} from '../../../format/view.js';
import { durationText } from '../../../units/duration.js';
import type { Did } from '../../operation.js';
import type { Card } from '../../road/card.js';
import { endOf } from '../../road/outcome.js';
import type { Effect } from './confirm.js';
import type { Plan, Request } from './plan.js';
import type { DidData, PlanData } from './schema.js';

export const cardOf = (plan: Plan): Card => {
  const { request, facts, moving, freeAfter } = plan;
  const { cost, opensAt, interval } = facts.terms;
  return {
    title: 'Swap hotkeys',
    rows: [
      ['Coldkey', address(request.coldkey)],
      ['Old hotkey', address(request.hotkey)],
      ['New hotkey', address(request.newHotkey)],
      ['Subnet', request.netuid === null ? text('all') : number(request.netuid)],
      ['Moves', placesCell(moving)],
      ['Stake', text(request.keepStake ? 'stays on the old hotkey' : 'moves to the new hotkey')],
      ['Cost', tao(cost)],
    ],
    effects: [
      {
        ...{ name: 'free', label: 'Free' },
        ...{ before: tao(facts.balance.free), after: tao(freeAfter) },
      },
    ],
    notes: ['the cost is recycled; nobody gets it'],
    warnings: warningsOf(plan),
    json: {
      ...swapJson(request),
      cost: taoJson(cost),
      uids: moving.map(({ netuid, uid }) => ({ netuid, uid })),
      opensAt,
      interval,
    } satisfies PlanData,
  };
};

function warningsOf({ request, facts, moving }: Plan): readonly string[] {
  const { terms, blockTime, places } = facts;
  const stays = places.filter((place) => !moving.includes(place));
  const time = blockTime === undefined ? '' : `, about ${durationText(terms.interval * blockTime)}`;
  return [
    ...(moving.length === 0
      ? ['the old hotkey has no uid there: the cost is paid, and no uid moves']
      : ['whatever runs with the old hotkey stops counting; start it with the new one']),
    ...(request.keepStake ? [] : ['stake of everybody on the old hotkey moves, not only yours']),
    ...(stays.length > 0 ? [`the old hotkey keeps its uids on ${placesText(stays)}`] : []),
    `the next swap on the same subnet has to wait ${terms.interval} blocks${time}`,
  ];
}

const placesText = (places: readonly Place[]): string =>
  places.map(({ netuid, uid }) => `subnet ${netuid} (uid ${uid})`).join(', ');

const placesCell = (places: readonly Place[]): Cell =>
  places.length === 0 ? note('no uid') : text(placesText(places));

const swapJson = ({ coldkey, hotkey, newHotkey, netuid, keepStake }: Request) => ({
  ...{ coldkey, hotkey, newHotkey, netuid, keepStake },
});

type Swapped = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Swapped): RecordView =>
  recordView(`Hotkeys swapped on ${network}, ${endOf(outcome)}`, [
    ['Old hotkey', address(request.hotkey)],
    ['New hotkey', address(request.newHotkey)],
    ['It has now', placesCell(effect.places)],
    ['Fee paid', tao(feePaid)],
    ['Free now', tao(effect.free)],
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request, effect }: Swapped): DidData => ({
  ...swapJson(request),
  uids: effect.places.map(({ netuid, uid }) => ({ netuid, uid })),
  free: taoJson(effect.free),
});
