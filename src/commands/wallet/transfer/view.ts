import { type Json, taoJson } from '../../../format/json.js';
import { address, type RecordView, recordView, tao, text } from '../../../format/view.js';
import type { Plan } from './plan.js';
import type { Report } from './report.js';

export const planView = (
  { request, facts, senderAfter, receiverAfter }: Plan,
  network: string,
): RecordView =>
  recordView(`Transfer on ${network}, as of block ${facts.at.number}`, [
    ['From', address(request.from)],
    ['To', address(request.dest)],
    ['Amount', tao(request.amount)],
    ['Fee', tao(facts.fee)],
    ['Sender now', tao(facts.sender.free)],
    ['Sender after', tao(senderAfter)],
    ['Receiver now', tao(facts.receiver.free)],
    ['Receiver after', tao(receiverAfter)],
  ]);

export const reportView = (report: Report): RecordView => {
  const { plan, network, outcome } = report;
  return recordView(`Transferred on ${network}, final in block ${outcome.block.number}`, [
    ['Amount', tao(plan.request.amount)],
    ['To', address(plan.request.dest)],
    ['Fee paid', tao(report.feePaid)],
    ['Sender free', tao(report.senderFree)],
    ['Receiver free', tao(report.receiverFree)],
    ['Extrinsic', text(outcome.hash)],
  ]);
};

/** The plan for the journal, so that a later process can say what was meant. */
export const planJson = ({ request, facts, call, senderAfter }: Plan): Json => ({
  call: call.kind,
  from: request.from,
  to: request.dest,
  amount: taoJson(request.amount),
  fee: taoJson(facts.fee),
  senderAfter: taoJson(senderAfter),
  block: facts.at.number,
});

export const reportJson = (report: Report): Json => {
  const { plan, outcome } = report;
  return {
    status: outcome.status,
    extrinsic: outcome.hash,
    from: plan.request.from,
    to: plan.request.dest,
    amount: taoJson(plan.request.amount),
    feePaid: taoJson(report.feePaid),
    senderFree: taoJson(report.senderFree),
    receiverFree: taoJson(report.receiverFree),
  };
};
