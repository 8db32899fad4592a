import { type Json, taoJson } from '../../../format/json.js';
import { address, count, type RecordView, recordView, tao, text } from '../../../format/view.js';
import type { Plan } from './plan.js';
import type { Report } from './report.js';

export const planView = (
  { request, facts, subnet, freeAfter }: Plan,
  network: string,
): RecordView =>
  recordView(`Start subnet ${request.netuid} on ${network}, as of block ${facts.at.number}`, [
    ['Name', text(subnet.name)],
    ['Owner', address(request.coldkey)],
    ['Created in', count(subnet.registeredAt)],
    ['Fee', tao(facts.fee)],
    ['Free now', tao(facts.payer.free)],
    ['Free after', tao(freeAfter)],
  ]);

export const reportView = ({ plan, network, outcome, ...read }: Report): RecordView =>
  recordView(
    `Started subnet ${plan.request.netuid} on ${network}, final in block ${outcome.block.number}`,
    [
      ['Emission from', count(read.firstEmission)],
      ['Fee paid', tao(read.feePaid)],
      ['Free', tao(read.freeAfter)],
      ['Extrinsic', text(outcome.hash)],
    ],
  );

/** The plan for the journal, so that a later process can say what was meant. */
export const planJson = ({ request, facts, call, freeAfter }: Plan): Json => ({
  call: call.kind,
  netuid: request.netuid,
  coldkey: request.coldkey,
  fee: taoJson(facts.fee),
  freeAfter: taoJson(freeAfter),
  block: facts.at.number,
});

export const reportJson = ({ plan, outcome, ...read }: Report): Json => ({
  status: outcome.status,
  extrinsic: outcome.hash,
  netuid: plan.request.netuid,
  firstEmission: read.firstEmission,
  feePaid: taoJson(read.feePaid),
  free: taoJson(read.freeAfter),
});
