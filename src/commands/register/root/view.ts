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
import type { Did } from '../../operation.js';
import type { Card } from '../../road/card.js';
import { endOf } from '../../road/outcome.js';
import type { Effect } from './confirm.js';
import type { Plan, Request } from './plan.js';
import type { DidData, PlanData } from './schema.js';

export function cardOf({ request, facts, replaces, freeAfter }: Plan): Card {
  const { terms, stake, payer } = facts;
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
      { ...{ name: 'free', label: 'Free' }, ...{ before: tao(payer.free), after: tao(freeAfter) } },
    ],
    notes: [
      'it costs the fee alone; a seat lasts while others on root have less stake',
      'a hotkey that keeps no share of its stakers’ dividends yet keeps the chain’s usual one from then on',
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
