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
import { alpha } from '../../../units/money.js';
import type { Did } from '../../operation.js';
import type { Card } from '../../road/card.js';
import { endOf } from '../../road/outcome.js';
import type { Effect } from './confirm.js';
import { type Plan, type Request, saleOf } from './plan.js';
import type { DidData, PlanData } from './schema.js';

export const cardOf = (plan: Plan): Card => {
  const { request, facts, call, leastReceived, freeAfter } = plan;
  const { netuid } = request;
  return {
    title: 'Unstake',
    rows: [
      ['Coldkey', address(request.coldkey)],
      ['Hotkey', address(request.hotkey)],
      ['Subnet', count(netuid)],
      ['Sell', alphaCell(alpha(netuid, call.amount))],
      ['Price now', priceCell(facts.price)],
      ['Price limit', priceCell(call.limitPrice)],
      ['Tolerance', text(percentText(request.tolerance))],
      facts.quote
        ? ['Receive about', tao(facts.quote.receives)]
        : ['At the price now', tao(plan.receivedNow)],
      ['Receive at least', tao(leastReceived)],
    ],
    effects: [
      {
        ...{ name: 'free', label: 'Free', bound: 'at least' },
        ...{ before: tao(facts.balance.free), after: tao(freeAfter) },
      },
      {
        ...{ name: 'stake', label: 'Stake', bound: request.allowPartial ? 'at least' : 'about' },
        before: alphaCell(facts.stake),
        after: alphaCell(alpha(netuid, facts.stake.units - call.amount)),
      },
    ],
    notes: notesOn(plan),
    json: {
      coldkey: request.coldkey,
      hotkey: request.hotkey,
      netuid,
      amount: alphaJson(alpha(netuid, call.amount)),
      price: priceJson(facts.price),
      limitPrice: priceJson(call.limitPrice),
      allowPartial: call.allowPartial,
      expected: taoJson(facts.quote?.receives ?? plan.receivedNow),
      leastReceived: taoJson(leastReceived),
    } satisfies PlanData,
  };
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

type Unstaked = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Unstaked): RecordView =>
  recordView(`Unstaked on ${network}, ${endOf(outcome)}`, [
    ['Hotkey', address(request.hotkey)],
    ['Subnet', count(request.netuid)],
    ['Sold', alphaCell(effect.traded.alpha)],
    ['of it fee of the pool', alphaCell(alpha(request.netuid, effect.traded.fee))],
    ['Received', tao(effect.traded.tao)],
    ['Fee paid', tao(feePaid)],
    ['Stake left', alphaCell(effect.stakeAfter)],
    ['Free now', tao(effect.freeAfter)],
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request, call, effect }: Unstaked): DidData => {
  const { amount, limitPrice } = saleOf(call);
  return {
    coldkey: request.coldkey,
    hotkey: request.hotkey,
    netuid: request.netuid,
    asked: alphaJson(alpha(request.netuid, amount)),
    sold: alphaJson(effect.traded.alpha),
    poolFee: alphaJson(alpha(request.netuid, effect.traded.fee)),
    received: taoJson(effect.traded.tao),
    limitPrice: priceJson(limitPrice),
    stake: alphaJson(effect.stakeAfter),
    free: taoJson(effect.freeAfter),
  };
};
