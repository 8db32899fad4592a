import { type Json, taoJson } from '../../../format/json.js';
import {
  address,
  note,
  priceCell,
  type RecordView,
  recordView,
  tao,
  text,
} from '../../../format/view.js';
import { subnetJson } from '../list/view.js';
import type { Plan } from './plan.js';
import type { Report } from './report.js';

export const planView = ({ request, facts, freeAfter }: Plan, network: string): RecordView =>
  recordView(
    `Create a subnet on ${network}, as of block ${facts.at.number}`,
    [
      ['Owner', address(request.coldkey)],
      ['Hotkey, uid 0', address(request.hotkey)],
      ['Cost now', tao(facts.lockCost)],
      ['Most to pay', request.maxCost === undefined ? note('not named') : tao(request.maxCost)],
      ['Fee', tao(facts.fee)],
      ['Free now', tao(facts.payer.free)],
      ['Free after', tao(freeAfter)],
    ],
    [
      'The chain charges the cost of the block that creates the subnet, about twice this one if somebody else comes first; no runtime lets a call limit it.',
    ],
  );

export const reportView = (report: Report): RecordView => {
  const { plan, network, outcome, subnet } = report;
  return recordView(
    `Created subnet ${subnet.netuid} on ${network}, final in block ${outcome.block.number}`,
    [
      ['Netuid', text(String(subnet.netuid))],
      ['Symbol', text(subnet.symbol)],
      ['Owner', address(subnet.ownerColdkey)],
      ['Hotkey, uid 0', address(plan.request.hotkey)],
      ['Cost', tao(report.cost)],
      ['Fee paid', tao(report.feePaid)],
      ['Free', tao(report.freeAfter)],
      ['Price', priceCell(subnet.price)],
      ['TAO in pool', tao(subnet.taoIn)],
      ['Extrinsic', text(outcome.hash)],
    ],
    [`It earns nothing until you start it: btcli subnet start --netuid ${subnet.netuid}`],
  );
};

/** The plan for the journal, so that a later process can say what was meant. */
export const planJson = ({ request, facts, call, freeAfter }: Plan): Json => ({
  call: call.kind,
  coldkey: request.coldkey,
  hotkey: request.hotkey,
  lockCost: taoJson(facts.lockCost),
  maxCost: request.maxCost === undefined ? null : taoJson(request.maxCost),
  fee: taoJson(facts.fee),
  freeAfter: taoJson(freeAfter),
  block: facts.at.number,
});

export const reportJson = ({ plan, outcome, subnet, cost, feePaid, freeAfter }: Report): Json => ({
  status: outcome.status,
  extrinsic: outcome.hash,
  netuid: subnet.netuid,
  uid: 0,
  hotkey: plan.request.hotkey,
  lockCost: taoJson(plan.facts.lockCost),
  cost: taoJson(cost),
  feePaid: taoJson(feePaid),
  free: taoJson(freeAfter),
  subnet: subnetJson(subnet),
});
