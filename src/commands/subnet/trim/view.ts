import type { Neuron } from '../../../chain/metagraph.js';
import { address, count, type RecordView, recordView, tao, text } from '../../../format/view.js';
import type { Did } from '../../operation.js';
import type { Card } from '../../road/card.js';
import { endOf } from '../../road/outcome.js';
import type { Effect } from './confirm.js';
import type { Plan, Request } from './plan.js';
import type { DidData, PlanData } from './schema.js';

export const cardOf = ({ request, facts, mostBefore, removed, freeAfter }: Plan): Card => {
  const neurons = facts.neurons.length;
  return {
    title: `Trim subnet ${request.netuid}`,
    rows: [
      ['Signed by', address(request.account)],
      ...removed.map(({ uid, hotkey }) => [`Goes: uid ${uid}`, address(hotkey)] as const),
    ],
    effects: [
      {
        ...{ name: 'most', label: 'Most uids' },
        ...{ before: count(mostBefore), after: count(request.uids) },
      },
      {
        ...{ name: 'neurons', label: 'Uids' },
        ...{ before: count(neurons), after: count(neurons - removed.length) },
      },
      {
        ...{ name: 'free', label: 'Free' },
        ...{ before: tao(facts.balance.free), after: tao(freeAfter) },
      },
    ],
    ...(removed.length > 0 && {
      warnings: [
        'whoever goes must buy a uid again, and the uids that stay are counted anew from 0',
      ],
    }),
    json: {
      netuid: request.netuid,
      coldkey: request.account,
      before: mostBefore,
      uids: request.uids,
      removed: removed.map(neuronJson),
    } satisfies PlanData,
  };
};

const neuronJson = ({ uid, hotkey, coldkey }: Neuron) => ({ uid, hotkey, coldkey });

type Trimmed = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Trimmed): RecordView =>
  recordView(
    `Trimmed subnet ${request.netuid} on ${network}, ${endOf(outcome)}`,
    [
      ...effect.removed.map(({ uid, hotkey }) => [`Gone: uid ${uid}`, address(hotkey)] as const),
      ['Most uids', count(effect.most)],
      ['Uids', count(effect.neurons.length)],
      ['Fee paid', tao(feePaid)],
      ['Extrinsic', text(outcome.hash)],
    ],
    effect.asPlanned
      ? []
      : ['others went than the plan named: the subnet changed before its block'],
  );

export const didJson = ({ request, effect }: Trimmed): DidData => ({
  ...{ netuid: request.netuid, uids: effect.most, neurons: effect.neurons.length },
  ...{ removed: effect.removed.map(neuronJson), asPlanned: effect.asPlanned },
});
