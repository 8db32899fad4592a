import { address, count, type RecordView, recordView, tao, text } from '../../../format/view.js';
import type { Did } from '../../operation.js';
import type { Card } from '../../road/card.js';
import { endOf } from '../../road/outcome.js';
import type { Remark } from '../lint/finding.js';
import { type SharedWeight, sharesOf } from '../share.js';
import type { WeightData } from '../weight-schema.js';
import type { Effect } from './confirm.js';
import { type Plan, type Request, rowOf } from './plan.js';
import type { DidData, PlanData } from './schema.js';

export const cardOf = (plan: Plan): Card => {
  const { request, uid, call, remarks } = plan;
  const row = sharesOf(plannedRow(plan));
  const saying = (wanted: Remark['level']) =>
    remarks.filter(({ level }) => level === wanted).map(({ message }) => message);
  return {
    title: 'Weights',
    rows: [
      ['Mode', text('in the open')],
      ['Hotkey', address(request.hotkey)],
      ['Subnet', count(request.netuid)],
      ...mechanismRows(request),
      ['As uid', count(uid)],
      ['Version key', text(call.versionKey.toString())],
      ...row.map(weightRow),
    ],
    effects: [],
    notes: [
      `these weights replace all that this hotkey has set on this ${request.mechanism === 0 ? 'subnet' : 'mechanism'}`,
      ...saying('note'),
    ],
    warnings: saying('warning'),
    json: {
      hotkey: request.hotkey,
      netuid: request.netuid,
      mechanism: request.mechanism,
      uid,
      versionKey: call.versionKey.toString(),
      weights: row.map(weightJson),
    } satisfies Partial<PlanData>,
  };
};

/** Most subnets have one mechanism and their owners need not know the word. */
const mechanismRows = ({ mechanism }: Request) =>
  mechanism === 0 ? [] : [['Mechanism', count(mechanism)] as const];

const plannedRow = ({ call }: Plan) =>
  call.uids.map((uid, position) => [uid, call.values[position] ?? 0] as const);

export const weightRow = ({ uid, value, share }: SharedWeight) =>
  [`To uid ${uid}`, text(`${value} of 65535, ${share} of the whole`)] as const;

type Weighed = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Weighed): RecordView =>
  recordView(`Weights set on ${network}, ${endOf(outcome)}`, [
    ['Hotkey', address(request.hotkey)],
    ['Subnet', count(request.netuid)],
    ...mechanismRows(request),
    ['As uid', count(effect.uid)],
    ['Fee paid', tao(feePaid)],
    ...sharesOf(effect.stored).map(weightRow),
    ['Extrinsic', text(outcome.hash)],
  ]);

/** One weight for scripts: the stored integer, and its share of the row. */
export const weightJson = ({ uid, value, share }: SharedWeight): WeightData => ({
  ...{ uid, weight: value, share },
});

export const didJson = ({ request, call, effect }: Weighed): Omit<DidData, 'mode'> => ({
  hotkey: request.hotkey,
  netuid: request.netuid,
  mechanism: request.mechanism,
  uid: effect.uid,
  versionKey: rowOf(call).versionKey.toString(),
  weights: sharesOf(effect.stored).map(weightJson),
});
