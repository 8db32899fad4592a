import { taoJson } from '../../../format/json.js';
import {
  address,
  count,
  note,
  type RecordView,
  recordView,
  tao,
  text,
} from '../../../format/view.js';
import { rao } from '../../../units/money.js';
import { takeText } from '../../../units/proportion.js';
import type { Ratio } from '../../../units/ratio.js';
import type { Did } from '../../operation.js';
import type { Card, Effect as CardEffect } from '../../road/card.js';
import { endOf } from '../../road/outcome.js';
import type { Effect } from './confirm.js';
import type { Plan, Request } from './plan.js';
import type { DidData, PlanData } from './schema.js';

export function cardOf({ request, facts, replaces, freeAfter }: Plan): Card {
  const { terms, seatTake, stake, payer } = facts;
  return {
    title: 'Take a seat on root',
    rows: [
      ['Coldkey', address(request.coldkey)],
      ['Hotkey', address(request.hotkey)],
      ['Staked on root', tao(rao(stake.units))],
      ['Seats', text(`${terms.seats.length} of ${terms.mostSeats} taken`)],
      ['In place of', replaces ? address(replaces.hotkey) : note('nobody')],
    ],
    effects: [
      ...(seatTake === undefined ? [] : [takeEffect(seatTake)]),
      { ...{ name: 'free', label: 'Free' }, ...{ before: tao(payer.free), after: tao(freeAfter) } },
    ],
    notes: [
      'it costs the fee alone; a seat lasts while others on root have less stake',
      ...(seatTake === undefined
        ? []
        : [
            'the take is what the hotkey keeps of what its stakers earn, the chain’s own where none was set; lower it with `btcli stake take set`',
          ]),
    ],
    json: {
      coldkey: request.coldkey,
      hotkey: request.hotkey,
      rootStake: taoJson(rao(stake.units)),
      replaces: replaces
        ? {
            uid: replaces.uid,
            hotkey: replaces.hotkey,
            rootStake: taoJson(rao(replaces.stake.units)),
          }
        : null,
    } satisfies PlanData,
  };
}

const takeEffect = (take: Ratio): CardEffect => ({
  ...{ name: 'take', label: 'Take' },
  ...{ before: note('not set'), after: text(takeText(take)) },
});

type Seated = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Seated): RecordView =>
  recordView(`Seated on root of ${network}, ${endOf(outcome)}`, [
    ['Uid', count(effect.uid)],
    ['Hotkey', address(request.hotkey)],
    ['Fee paid', tao(feePaid)],
    ['Free', tao(effect.freeAfter)],
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request, effect }: Seated): DidData => ({
  uid: effect.uid,
  hotkey: request.hotkey,
  coldkey: request.coldkey,
  free: taoJson(effect.freeAfter),
});
