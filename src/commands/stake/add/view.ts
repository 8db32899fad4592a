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
import { rao } from '../../../units/money.js';
import type { Plan } from './plan.js';
import type { Report } from './report.js';

export const planView = (
  { request, facts, call, receivedNow, leastReceived, freeAfter }: Plan,
  network: string,
): RecordView =>
  recordView(
    `Stake on ${network}, as of block ${facts.at.number}`,
    [
      ['Coldkey', address(request.coldkey)],
      ['Hotkey', address(request.hotkey)],
      ['Subnet', count(request.netuid)],
      ['Spend', tao(request.amount)],
      ['Price now', priceCell(facts.price)],
      ['Price limit', priceCell(call.limitPrice)],
      ['Tolerance', text(percentText(request.tolerance))],
      facts.quote
        ? ['Receive about', alphaCell(facts.quote.receives)]
        : ['At the price now', alphaCell(receivedNow)],
      ['Receive at least', alphaCell(leastReceived)],
      ['Fee', tao(facts.fee)],
      ['Free now', tao(facts.balance.free)],
      ['Free after', tao(freeAfter)],
      ['Stake now', alphaCell(facts.stake)],
    ],
    [
      request.allowPartial
        ? 'buys only as much as the price limit lets through; the least is for all of it'
        : 'buys all of it, or nothing if that takes the price above the limit',
    ],
  );

export const reportView = ({ plan, network, outcome, traded, ...after }: Report): RecordView =>
  recordView(`Staked on ${network}, final in block ${outcome.block.number}`, [
    ['Hotkey', address(plan.request.hotkey)],
    ['Subnet', count(plan.request.netuid)],
    ['Spent', tao(traded.tao)],
    ['of it fee of the pool', tao(rao(traded.fee))],
    ['Received', alphaCell(traded.alpha)],
    ['Fee paid', tao(after.feePaid)],
    ['Stake now', alphaCell(after.stakeAfter)],
    ['Free now', tao(after.freeAfter)],
    ['Extrinsic', text(outcome.hash)],
  ]);

/** The plan for the journal, so that a later process can say what was meant. */
export const planJson = ({ request, facts, call, leastReceived, freeAfter }: Plan): Json => ({
  call: call.kind,
  coldkey: request.coldkey,
  hotkey: request.hotkey,
  netuid: request.netuid,
  amount: taoJson(request.amount),
  price: priceJson(facts.price),
  limitPrice: priceJson(call.limitPrice),
  allowPartial: call.allowPartial,
  leastReceived: alphaJson(leastReceived),
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
  asked: taoJson(plan.request.amount),
  spent: taoJson(traded.tao),
  received: alphaJson(traded.alpha),
  poolFee: taoJson(rao(traded.fee)),
  limitPrice: priceJson(plan.call.limitPrice),
  feePaid: taoJson(after.feePaid),
  stake: alphaJson(after.stakeAfter),
  free: taoJson(after.freeAfter),
});
