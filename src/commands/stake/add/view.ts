import { alphaJson, priceJson, taoJson } from '../../../format/json.js';
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
import { alpha, rao } from '../../../units/money.js';
import type { Did } from '../../operation.js';
import type { Card } from '../../road/card.js';
import { endOf } from '../../road/outcome.js';
import type { Effect } from './confirm.js';
import { limitOf, type Plan, type Request } from './plan.js';
import type { DidData, PlanData } from './schema.js';

export const cardOf = (plan: Plan): Card => {
  const { request, facts, call, receivedNow, leastReceived, freeAfter } = plan;
  const { netuid } = request;
  return {
    title: 'Stake',
    rows: [
      ['Coldkey', address(request.coldkey)],
      ['Hotkey', address(request.hotkey)],
      ['Subnet', count(netuid)],
      ['Spend', tao(request.amount)],
      ['Price now', priceCell(facts.price)],
      ['Price limit', priceCell(call.limitPrice)],
      ['Tolerance', text(percentText(request.tolerance))],
      facts.quote
        ? ['Receive about', alphaCell(facts.quote.receives)]
        : ['At the price now', alphaCell(receivedNow)],
      ['Receive at least', alphaCell(leastReceived)],
    ],
    effects: [
      {
        ...{ name: 'free', label: 'Free' },
        ...{ before: tao(facts.balance.free), after: tao(freeAfter) },
      },
      {
        ...{ name: 'stake', label: 'Stake', bound: request.allowPartial ? 'about' : 'at least' },
        before: alphaCell(facts.stake),
        after: alphaCell(alpha(netuid, facts.stake.units + leastReceived.units)),
      },
    ],
    notes: [
      request.allowPartial
        ? 'buys only as much as the price limit lets through; the least is for all of it'
        : 'buys all of it, or nothing if that takes the price above the limit',
    ],
    json: {
      coldkey: request.coldkey,
      hotkey: request.hotkey,
      netuid,
      amount: taoJson(request.amount),
      price: priceJson(facts.price),
      limitPrice: priceJson(call.limitPrice),
      allowPartial: call.allowPartial,
      expected: alphaJson(facts.quote?.receives ?? receivedNow),
      leastReceived: alphaJson(leastReceived),
    } satisfies PlanData,
  };
};

type Staked = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Staked): RecordView =>
  recordView(`Staked on ${network}, ${endOf(outcome)}`, [
    ['Hotkey', address(request.hotkey)],
    ['Subnet', count(request.netuid)],
    ['Spent', tao(effect.traded.tao)],
    ['of it fee of the pool', tao(rao(effect.traded.fee))],
    ['Received', alphaCell(effect.traded.alpha)],
    ['Fee paid', tao(feePaid)],
    ['Stake now', alphaCell(effect.stakeAfter)],
    ['Free now', tao(effect.freeAfter)],
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request, call, effect }: Staked): DidData => ({
  coldkey: request.coldkey,
  hotkey: request.hotkey,
  netuid: request.netuid,
  asked: taoJson(request.amount),
  spent: taoJson(effect.traded.tao),
  received: alphaJson(effect.traded.alpha),
  poolFee: taoJson(rao(effect.traded.fee)),
  limitPrice: priceJson(limitOf(call)),
  stake: alphaJson(effect.stakeAfter),
  free: taoJson(effect.freeAfter),
});
