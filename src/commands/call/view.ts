import type { Call, RawCall } from '../../chain/call.js';
import { type Cell, type RecordView, recordView, tao, text } from '../../format/view.js';
import type { Did } from '../operation.js';
import type { Card } from '../road/card.js';
import { endOf } from '../road/outcome.js';
import { argumentRows } from './argument-rows.js';
import type { Effect } from './confirm.js';
import type { Plan, Request } from './plan.js';
import type { DidData, PlanData } from './schema.js';

const nameOf = ({ pallet, name }: RawCall) => `${pallet}.${name}`;

export const cardOf = ({ call, facts, dangers }: Plan): Card => ({
  title: `Call ${nameOf(call)}`,
  rows: argumentRows(call.args),
  // It may cost or bring anything.
  effects: [],
  notes: [
    ...(facts.docs === '' ? [] : [`the chain says: ${firstSentence(facts.docs)}`]),
    "whole numbers count the chain's smallest steps: 1000000000 are one TAO or one alpha",
  ],
  warnings: [
    'a raw call: nothing is checked but that its arguments fit, and what else it costs is not known',
    ...dangers.map(({ call: name, what }) => `${name} ${what}`),
  ],
  json: {
    arguments: call.args,
    types: facts.types.map((each) => ({ ...each })),
    dangers: dangers.map((each) => ({ ...each })),
  } satisfies PlanData,
});

const LONGEST_DOCS = 200;

/** Up to the first full stop or empty line of what the runtime's authors wrote. */
function firstSentence(docs: string): string {
  const [paragraph = ''] = docs.split(/\n\s*\n/);
  const [sentence = ''] = paragraph.replaceAll('\n', ' ').split(/(?<=\.)\s/);
  return sentence.length > LONGEST_DOCS ? `${sentence.slice(0, LONGEST_DOCS)}…` : sentence;
}

type Called = Did<Request, Effect>;

const rawOf = (call: Call): RawCall => {
  if (call.kind === 'raw') return call;
  throw new Error(`${call.kind} is no raw call`);
};

export const didView = ({ call, network, outcome, feePaid, effect }: Called): RecordView => {
  const raw = rawOf(call);
  const events = effect.events.map(({ pallet, name, fields }): readonly [string, Cell] => [
    `${pallet}.${name}`,
    text(
      Object.entries(fields)
        .map(([field, value]) => `${field} ${value}`)
        .join(', '),
    ),
  ]);
  return recordView(`Called ${nameOf(raw)} on ${network}, ${endOf(outcome)}`, [
    ...argumentRows(raw.args),
    ...events,
    ['Fee paid', tao(feePaid)],
    ['Extrinsic', text(outcome.hash)],
  ]);
};

export const didJson = ({ call, effect }: Called): DidData => {
  const raw = rawOf(call);
  return {
    called: nameOf(raw),
    arguments: raw.args,
    events: effect.events.map(({ pallet, name, fields }) => ({ pallet, name, fields })),
  };
};
