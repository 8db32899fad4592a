import { alphaJson, type Json, priceJson, taoJson } from '../../../format/json.js';
import {
  address,
  alphaCell,
  count,
  priceCell,
  type RecordView,
  recordView,
  tao,
  text,
} from '../../../format/view.js';
import { percentText } from '../../../units/fraction.js';
import { alpha } from '../../../units/money.js';
import type { Plan } from './plan.js';
import type { Report } from './report.js';

export const planView = (plan: Plan, network: string): RecordView => {
  const { request, facts, call, leastReceived, freeAfter } = plan;
  return recordView(
    `Unstake on ${network}, as of block ${facts.at.number}`,
    [
      ['Coldkey', address(request.coldkey)],
      ['Hotkey', address(request.hotkey)],
      ['Subnet', count(request.netuid)],
      ['Sell', alphaCell(alpha(request.netuid, call.amount))],
      ['Stake now', alphaCell(facts.stake)],
      ['Price now', priceCell(facts.price)],
      ['Price limit', priceCell(call.limitPrice)],
      ['Tolerance', text(percentText(request.tolerance))],
      facts.quote
        ? ['Receive about', tao(facts.quote.receives)]
        : ['At the price now', tao(plan.receivedNow)],
      ['Receive at least', tao(leastReceived)],
      ['Fee', tao(facts.fee)],
      ['Free now', tao(facts.balance.free)],
      ['Free after, at least', tao(freeAfter)],
    ],
    notesOn(plan),
  );
};

const notesOn = ({ request, feeInAlpha }: Plan): readonly string[] => [
  request.allowPartial
    ? 'sells only as much as the price limit lets through; the least is for all of it'
    : 'sells all of it, or nothing if that takes the price below the limit',
  ...(request.amount === 'all' ? ['what the position earns before the sale stays in it'] : []),
  ...(feeInAlpha
    ? ['the coldkey has too little TAO for the fee; the chain may take it from this alpha']
    : []),
];

export const reportView = ({ plan, network, outcome, traded, ...after }: Report): RecordView =>
  recordView(`Unstaked on ${network}, final in block ${outcome.block.number}`, [
    ['Hotkey', address(plan.request.hotkey)],
    ['Subnet', count(plan.request.netuid)],
    ['Sold', alphaCell(traded.alpha)],
    ['of it fee of the pool', alphaCell(alpha(plan.request.netuid, traded.fee))],
    ['Received', tao(traded.tao)],
    ['Fee paid', tao(after.feePaid)],
    ['Stake left', alphaCell(after.stakeAfter)],
    ['Free now', tao(after.freeAfter)],
    ['Extrinsic', text(outcome.hash)],
  ]);

/** The plan for the journal, so that a later process can say what was meant. */
export const planJson = ({ request, facts, call, leastReceived, freeAfter }: Plan): Json => ({
  call: call.kind,
  coldkey: request.coldkey,
  hotkey: request.hotkey,
  netuid: request.netuid,
  amount: alphaJson(alpha(request.netuid, call.amount)),
  price: priceJson(facts.price),
  limitPrice: priceJson(call.limitPrice),
  allowPartial: call.allowPartial,
  leastReceived: taoJson(leastReceived),
  fee: taoJson(facts.fee),
  freeAfter: taoJson(freeAfter),
  block: facts.at.number,
});

export const reportJson = ({ plan, outcome, traded, ...after }: Report): Json => ({
  status: outcome.status,
  extrinsic: outcome.hash,
  coldkey: plan.request.coldkey,
  hotkey: plan.request.hotkey,
  netuid: plan.request.netuid,
  asked: alphaJson(alpha(plan.request.netuid, plan.call.amount)),
  sold: alphaJson(traded.alpha),
  poolFee: alphaJson(alpha(plan.request.netuid, traded.fee)),
  received: taoJson(traded.tao),
  limitPrice: priceJson(plan.call.limitPrice),
  feePaid: taoJson(after.feePaid),
  stake: alphaJson(after.stakeAfter),
  free: taoJson(after.freeAfter),
});
