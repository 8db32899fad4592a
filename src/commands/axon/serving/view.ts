import { address, number, type RecordView, recordView, tao, text } from '../../../format/view.js';
import type { Did } from '../../operation.js';
import type { Card } from '../../road/card.js';
import { endOf } from '../../road/outcome.js';
import type { Effect } from './confirm.js';
import { announcedJson, endpointCell, endpointJson } from './endpoint.js';
import type { Plan } from './plan.js';
import { NO_PORT, type Request } from './request.js';
import type { DidData, PlanData } from './serving-schema.js';

const names = { axon: 'Axon', prometheus: 'Prometheus' } as const;

export const cardOf = ({ request, uid, before }: Plan): Card => {
  const { what, address: wanted, port, certificate } = request;
  const after = wanted ? { ...wanted, port } : { ip: 0n, ipType: 4, port: NO_PORT };
  return {
    title: `${names[what]} on subnet ${request.netuid}`,
    rows: [
      ['Hotkey', address(request.hotkey)],
      ['Uid', number(uid)],
      ...(certificate === undefined ? [] : [['Certificate', text(certificate)] as const]),
    ],
    effects: [
      {
        ...{ name: what, label: names[what] },
        ...{ before: endpointCell(before), after: endpointCell(after) },
      },
    ],
    notes: ['anybody can read it; the chain does not try whether something answers there'],
    json: {
      ...{ netuid: request.netuid, hotkey: request.hotkey, uid },
      ...{ before: endpointJson(before), after: endpointJson(after) },
    } satisfies PlanData,
  };
};

type Served = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Served): RecordView => {
  const { uid = 0, certificate } = effect.serving;
  return recordView(
    `${names[request.what]} on subnet ${request.netuid} of ${network}, ${endOf(outcome)}`,
    [
      ['Hotkey', address(request.hotkey)],
      ['Uid', number(uid)],
      [names[request.what], endpointCell(effect.serving[request.what])],
      ...(certificate === undefined ? [] : [['Certificate', text(certificate)] as const]),
      ['Fee paid', tao(feePaid)],
      ['Extrinsic', text(outcome.hash)],
    ],
  );
};

export const didJson = ({ request, effect }: Served): DidData => ({
  netuid: request.netuid,
  hotkey: request.hotkey,
  uid: effect.serving.uid ?? 0,
  served: announcedJson(effect.serving[request.what]),
  certificate: effect.serving.certificate ?? null,
});
