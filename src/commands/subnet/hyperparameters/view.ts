import type { Hyperparameter, HyperparameterValue } from '../../../chain/hyperparameters.js';
import { type Json, taoJson } from '../../../format/json.js';
import {
  address,
  type Cell,
  type RecordView,
  recordView,
  tao,
  text,
} from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import { fixedText } from '../../../units/fixed-text.js';
import type { Netuid } from '../../../units/money.js';
import type { Plan } from './plan.js';
import type { Changed } from './report.js';

type Listed = {
  readonly kind: 'listed';
  readonly network: string;
  readonly at: BlockRef;
  readonly netuid: Netuid;
  readonly hyperparameters: readonly Hyperparameter[];
};

export type Report = Listed | Changed;

export const reportView = (report: Report): RecordView =>
  report.kind === 'listed' ? listedView(report) : changedView(report);

const listedView = ({ network, at, netuid, hyperparameters }: Listed): RecordView =>
  recordView(
    `Hyperparameters of subnet ${netuid} on ${network} at block ${at.number}`,
    hyperparameters.map(({ name, value }) => [name, valueCell(value)] as const),
  );

export const planView = ({ request, facts, before, freeAfter }: Plan, network: string) =>
  recordView(`Change subnet ${request.netuid} on ${network}, as of block ${facts.at.number}`, [
    ['Owner', address(request.coldkey)],
    ['Setting', text(request.change.name)],
    ['Before', valueCell(before)],
    ['After', valueCell(request.change.wanted)],
    ['Fee', tao(facts.fee)],
    ['Free after', tao(freeAfter)],
  ]);

const changedView = ({ plan, network, outcome, after, feePaid }: Changed): RecordView =>
  recordView(
    `Changed subnet ${plan.request.netuid} on ${network}, final in block ${outcome.block.number}`,
    [
      ['Setting', text(plan.request.change.name)],
      ['Before', valueCell(plan.before)],
      ['After', valueCell(after)],
      ['Fee paid', tao(feePaid)],
      ['Extrinsic', text(outcome.hash)],
    ],
  );

function valueCell(value: HyperparameterValue): Cell {
  switch (value.kind) {
    case 'tao':
      return tao(value.amount);
    case 'flag':
      return text(String(value.on));
    case 'integer':
      return text(value.amount.toString());
    case 'fixed':
      return text(fixedText(value.bits, value.fractionBits));
  }
}

/** Whole numbers leave as strings: some fill 64 bits, which a JSON number would round. */
function valueJson(value: HyperparameterValue): Json {
  switch (value.kind) {
    case 'tao':
      return taoJson(value.amount);
    case 'flag':
      return value.on;
    case 'integer':
      return value.amount.toString();
    case 'fixed':
      return { bits: value.bits.toString(), value: fixedText(value.bits, value.fractionBits) };
  }
}

/** The plan for the journal, so that a later process can say what was meant. */
export const planJson = ({ request, facts, call, before }: Plan): Json => ({
  call: call.kind,
  netuid: request.netuid,
  coldkey: request.coldkey,
  name: request.change.name,
  before: valueJson(before),
  after: valueJson(request.change.wanted),
  fee: taoJson(facts.fee),
  block: facts.at.number,
});

export function reportJson(report: Report): Json {
  if (report.kind === 'listed') {
    const { netuid, hyperparameters } = report;
    const values = hyperparameters.map(({ name, value }) => [name, valueJson(value)] as const);
    return { netuid, hyperparameters: Object.fromEntries(values) };
  }
  const { plan, outcome, after, feePaid } = report;
  return {
    status: outcome.status,
    extrinsic: outcome.hash,
    netuid: plan.request.netuid,
    name: plan.request.change.name,
    before: valueJson(plan.before),
    after: valueJson(after),
    feePaid: taoJson(feePaid),
  };
}
