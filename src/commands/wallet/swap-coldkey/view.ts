import { taoJson } from '../../../format/json.js';
import {
  address,
  type Cell,
  type RecordView,
  recordView,
  tao,
  text,
} from '../../../format/view.js';
import { whenText } from '../../countdown.js';
import type { Did } from '../../operation.js';
import type { Card } from '../../road/card.js';
import { endOf } from '../../road/outcome.js';
import type { Effect } from './confirm.js';
import type { Plan } from './plan.js';
import type { Request, Step } from './request.js';
import type { DidData, PlanData } from './schema.js';
import { notesOf, warningsOf } from './sentences.js';

type Row = readonly [label: string, value: Cell];

const titles: Readonly<Record<Step, string>> = {
  announce: 'Announce a coldkey swap',
  execute: 'Execute a coldkey swap',
  dispute: 'Dispute a coldkey swap',
  clear: 'Clear a coldkey swap',
};

export const cardOf = (plan: Plan): Card => {
  const { request, facts, cost, from, freeAfter } = plan;
  const { at, pending, target, blockTime } = facts;
  const { step, coldkey, newColdkey } = request;
  const hash = target?.hash ?? pending?.newColdkeyHash;
  return {
    title: titles[step],
    rows: [
      ['Coldkey', address(coldkey)],
      ...(newColdkey === null ? [] : [['New coldkey', address(newColdkey)] as Row]),
      ...(hash === undefined ? [] : [['Hash of the new', text(hash)] as Row]),
      ...(from === undefined
        ? []
        : [['Not before', text(whenText(from, at.number, blockTime))] as Row]),
      ...(step === 'announce' ? [['Cost', tao(cost)] as Row] : []),
    ],
    effects: [
      {
        ...{ name: 'free', label: 'Free' },
        ...{ before: tao(facts.balance.free), after: tao(freeAfter) },
      },
    ],
    notes: notesOf(plan),
    warnings: warningsOf(plan),
    json: {
      ...{ action: step, coldkey, newColdkey },
      newColdkeyHash: hash ?? null,
      cost: taoJson(cost),
      from: from ?? null,
    } satisfies PlanData,
  };
};

const ended: Readonly<Record<Step, string>> = {
  announce: 'Coldkey swap announced',
  execute: 'Coldkey swapped',
  dispute: 'Coldkey swap disputed',
  clear: 'Coldkey swap cleared',
};

type Stepped = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Stepped): RecordView =>
  recordView(`${ended[request.step]} on ${network}, ${endOf(outcome)}`, [
    ['Coldkey', address(request.coldkey)],
    ...(request.newColdkey === null ? [] : [['New coldkey', address(request.newColdkey)] as Row]),
    ...(effect.pending ? [['Swap from', text(`block ${effect.pending.from}`)] as Row] : []),
    ['Fee paid', tao(feePaid)],
    ['Free now', tao(effect.free)],
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request, effect }: Stepped): DidData => ({
  action: request.step,
  coldkey: request.coldkey,
  newColdkeyHash: effect.pending?.newColdkeyHash ?? null,
  from: effect.pending?.from ?? null,
  disputedAt: effect.pending?.disputedAt ?? null,
  free: taoJson(effect.free),
});
