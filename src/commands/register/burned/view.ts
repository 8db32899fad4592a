import { type Json, taoJson } from '../../../format/json.js';
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
import type { Plan } from './plan.js';
import type { Report } from './report.js';

export function planView({ request, facts, call, freeAfter }: Plan, network: string): RecordView {
  const { burn, neurons, mostNeurons } = facts.place.terms;
  const notes =
    neurons < mostNeurons ? [] : ['The subnet is full: one of its neurons loses its uid to this.'];
  return recordView(
    `Register on subnet ${request.netuid} of ${network}, as of block ${facts.place.at.number}`,
    [
      ['Coldkey', address(request.coldkey)],
      ['Hotkey', address(request.hotkey)],
      ['Price now', tao(burn)],
      ['Price limit', limitCell(call)],
      ['Fee', tao(facts.fee)],
      ['Free now', tao(facts.payer.free)],
      ['Free after', tao(freeAfter)],
      ['Neurons', text(`${neurons} of ${mostNeurons}`)],
    ],
    notes,
  );
}

const limitCell = (call: Plan['call']): Cell =>
  call.kind === 'registerLimit' ? tao(call.limit) : note('none: this runtime has no limit');

export const reportView = ({ plan, network, outcome, ...paid }: Report): RecordView =>
  recordView(`Registered on ${network}, final in block ${outcome.block.number}`, [
    ['Subnet', text(String(plan.request.netuid))],
    ['Uid', count(paid.uid)],
    ['Hotkey', address(plan.request.hotkey)],
    ['Cost', tao(paid.cost)],
    ['Fee paid', tao(paid.feePaid)],
    ['Free', tao(paid.freeAfter)],
    ['Extrinsic', text(outcome.hash)],
  ]);

/** The plan for the journal, so that a later process can say what was meant. */
export const planJson = ({ request, facts, call, freeAfter }: Plan): Json => ({
  call: call.kind,
  netuid: request.netuid,
  coldkey: request.coldkey,
  hotkey: request.hotkey,
  price: taoJson(facts.place.terms.burn),
  priceLimit: call.kind === 'registerLimit' ? taoJson(call.limit) : null,
  fee: taoJson(facts.fee),
  freeAfter: taoJson(freeAfter),
  block: facts.place.at.number,
});

export const reportJson = ({ plan, outcome, uid, cost, feePaid, freeAfter }: Report): Json => ({
  status: outcome.status,
  extrinsic: outcome.hash,
  netuid: plan.request.netuid,
  uid,
  hotkey: plan.request.hotkey,
  coldkey: plan.request.coldkey,
  price: taoJson(plan.facts.place.terms.burn),
  priceLimit: plan.call.kind === 'registerLimit' ? taoJson(plan.call.limit) : null,
  cost: taoJson(cost),
  feePaid: taoJson(feePaid),
  free: taoJson(freeAfter),
});
