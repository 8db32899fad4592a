import {
  address,
  count,
  note,
  number,
  type RecordView,
  recordView,
  tao,
  text,
} from '../../../../format/view.js';
import type { Did } from '../../../operation.js';
import type { Card } from '../../../road/card.js';
import { endOf } from '../../../road/outcome.js';
import type { Effect } from './confirm.js';
import type { Plan, Request } from './plan.js';
import type { DidData, PlanData } from './schema.js';

export const cardOf = ({ request, facts, call, freeAfter }: Plan): Card => ({
  title: request.hotkey === 'own' ? "Leave a miner's earnings on it" : "Stake miners' earnings",
  rows: [
    ['Coldkey', address(request.coldkey)],
    ['Subnet', number(request.netuid)],
    ['On', address(call.hotkey)],
    ['Its miners there', count(facts.miners.length)],
  ],
  effects: [
    {
      ...{ name: 'destination', label: 'Destination' },
      before: facts.now ? address(facts.now) : note('-'),
      after: address(call.hotkey),
    },
    {
      ...{ name: 'free', label: 'Free' },
      ...{ before: tao(facts.balance.free), after: tao(freeAfter) },
    },
  ],
  notes: [
    request.hotkey === 'own'
      ? 'the chain has no call that removes a destination; with one miner there, itself is the same'
      : "from the next epoch on, what all the coldkey's hotkeys mine there is staked on this one",
  ],
  json: {
    ...{ coldkey: request.coldkey, netuid: request.netuid, hotkey: call.hotkey },
    ...{ before: facts.now ?? null, miners: [...facts.miners] },
  } satisfies PlanData,
});

type Set = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Set): RecordView =>
  recordView(`Auto-stake set on ${network}, ${endOf(outcome)}`, [
    ['Subnet', number(request.netuid)],
    ["Miners' earnings go to", address(effect.hotkey)],
    ['Fee paid', tao(feePaid)],
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request, effect }: Set): DidData => ({
  ...{ coldkey: request.coldkey, netuid: request.netuid, hotkey: effect.hotkey },
});
