import type { Call } from '../../../chain/call.js';
import { taoJson } from '../../../format/json.js';
import {
  address,
  type Cell,
  count,
  note,
  type RecordView,
  recordView,
  tao,
  text,
} from '../../../format/view.js';
import type { Rao } from '../../../units/money.js';
import type { Did } from '../../operation.js';
import type { Card } from '../../road/card.js';
import { endOf } from '../../road/outcome.js';
import type { Effect } from './confirm.js';
import type { Plan, Request } from './plan.js';
import type { DidData, PlanData } from './schema.js';

export function cardOf({ request, facts, call, freeAfter }: Plan): Card {
  const { terms, canCap } = facts.place;
  const { burn, neurons, mostNeurons } = terms;
  return {
    title: `Register on subnet ${request.netuid}`,
    rows: [
      ['Coldkey', address(request.coldkey)],
      ['Hotkey', address(request.hotkey)],
      ['Price now', tao(burn)],
      ['Price limit', limitCell(call)],
      ['Neurons', text(`${neurons} of ${mostNeurons}`)],
    ],
    effects: [
      {
        ...{ name: 'free', label: 'Free', bound: 'about' },
        ...{ before: tao(facts.payer.free), after: tao(freeAfter) },
      },
    ],
    notes:
      neurons < mostNeurons ? [] : ['the subnet is full: one of its neurons loses its uid to this'],
    warnings: canCap ? [] : [uncapped(request.maxCost)],
    json: {
      netuid: request.netuid,
      coldkey: request.coldkey,
      hotkey: request.hotkey,
      price: taoJson(burn),
      priceLimit: limitJson(call),
    } satisfies PlanData,
  };
}

const uncapped = (maxCost: Rao | undefined): string =>
  maxCost === undefined
    ? 'this runtime cannot cap the price: it charges what the uid costs in the block that registers it'
    : 'this runtime cannot cap the price: it was held against --max-cost here, and may be higher in the block that registers it';

const limitCell = (call: Call): Cell =>
  call.kind === 'registerLimit' ? tao(call.limit) : note('none: this runtime has no limit');

const limitJson = (call: Call): PlanData['priceLimit'] =>
  call.kind === 'registerLimit' ? taoJson(call.limit) : null;

type Registered = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Registered): RecordView =>
  recordView(`Registered on ${network}, ${endOf(outcome)}`, [
    ['Subnet', text(String(request.netuid))],
    ['Uid', count(effect.uid)],
    ['Hotkey', address(request.hotkey)],
    ['Cost', tao(effect.cost)],
    ['Fee paid', tao(feePaid)],
    ['Free', tao(effect.freeAfter)],
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request, call, effect }: Registered): DidData => ({
  netuid: request.netuid,
  uid: effect.uid,
  hotkey: request.hotkey,
  coldkey: request.coldkey,
  priceLimit: limitJson(call),
  cost: taoJson(effect.cost),
  free: taoJson(effect.freeAfter),
});
