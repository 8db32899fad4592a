import { type Json, taoJson } from '../../../format/json.js';
import { address, count, type RecordView, recordView, tao, text } from '../../../format/view.js';
import { type SharedWeight, sharesOf } from '../share.js';
import type { Plan } from './plan.js';
import type { Report } from './report.js';

export const planView = (plan: Plan, network: string): RecordView => {
  const { request, facts, uid, call, leftOut } = plan;
  return recordView(
    `Weights on ${network}, as of block ${facts.at.number}`,
    [
      ['Hotkey', address(request.hotkey)],
      ['Subnet', count(request.netuid)],
      ['As uid', count(uid)],
      ['Version key', text(call.versionKey.toString())],
      ['Fee', tao(facts.fee)],
      ...sharesOf(plannedRow(plan)).map(weightRow),
    ],
    [
      'these weights replace all that this hotkey has set on this subnet',
      ...(leftOut.length > 0 ? [`too small to count: uid ${leftOut.join(', ')}`] : []),
    ],
  );
};

const plannedRow = ({ call }: Plan) =>
  call.uids.map((uid, position) => [uid, call.values[position] ?? 0] as const);

const weightRow = ({ uid, value, share }: SharedWeight) =>
  [`To uid ${uid}`, text(`${value} of 65535, ${share} of the whole`)] as const;

export const reportView = ({ plan, network, outcome, stored, feePaid }: Report): RecordView =>
  recordView(`Weights set on ${network}, final in block ${outcome.block.number}`, [
    ['Hotkey', address(plan.request.hotkey)],
    ['Subnet', count(plan.request.netuid)],
    ['As uid', count(plan.uid)],
    ['Fee paid', tao(feePaid)],
    ...sharesOf(stored).map(weightRow),
    ['Extrinsic', text(outcome.hash)],
  ]);

/** The plan for the journal, so that a later process can say what was meant. */
export const planJson = (plan: Plan): Json => ({
  call: plan.call.kind,
  hotkey: plan.request.hotkey,
  netuid: plan.request.netuid,
  uid: plan.uid,
  versionKey: plan.call.versionKey.toString(),
  weights: sharesOf(plannedRow(plan)).map(weightJson),
  fee: taoJson(plan.facts.fee),
  block: plan.facts.at.number,
});

/** One weight for scripts: the stored integer, and its share of the row. */
export const weightJson = ({ uid, value, share }: SharedWeight): Json => ({
  ...{ uid, weight: value, share },
});

export const reportJson = ({ plan, outcome, stored, feePaid }: Report): Json => ({
  status: outcome.status,
  extrinsic: outcome.hash,
  hotkey: plan.request.hotkey,
  netuid: plan.request.netuid,
  uid: plan.uid,
  versionKey: plan.call.versionKey.toString(),
  weights: sharesOf(stored).map(weightJson),
  leftOut: plan.leftOut,
  feePaid: taoJson(feePaid),
});
