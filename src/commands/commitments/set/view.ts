import { address, number, type RecordView, recordView, tao, text } from '../../../format/view.js';
import type { Did } from '../../operation.js';
import type { Card } from '../../road/card.js';
import { endOf } from '../../road/outcome.js';
import { fieldJson, fieldText } from '../field-text.js';
import type { Effect } from './confirm.js';
import type { Plan, Request } from './plan.js';
import type { DidData, PlanData } from './schema.js';

export const cardOf = ({ request, facts, uid, space }: Plan): Card => {
  const { terms, before } = facts;
  return {
    title: `Commitment on subnet ${request.netuid}`,
    rows: [
      ['Hotkey', address(request.hotkey)],
      ['Uid', number(uid)],
      ...(before?.fields ?? []).map((each) => ['Replaces', text(fieldText(each))] as const),
      ...request.fields.map((each) => ['Commits', text(fieldText(each))] as const),
    ],
    effects: [],
    notes: [
      `it takes ${space} of the ${terms.most - terms.used} bytes left to this hotkey in this epoch`,
      'anybody can read it for good, even after it was replaced',
    ],
    json: {
      ...{ netuid: request.netuid, hotkey: request.hotkey, uid },
      ...{ fields: request.fields.map(fieldJson), space },
    } satisfies PlanData,
  };
};

type Committed = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Committed): RecordView =>
  recordView(`Committed on subnet ${request.netuid} of ${network}, ${endOf(outcome)}`, [
    ['Hotkey', address(request.hotkey)],
    ...effect.commitment.fields.map((each) => ['Field', text(fieldText(each))] as const),
    ['Fee paid', tao(feePaid)],
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request, effect }: Committed): DidData => ({
  netuid: request.netuid,
  hotkey: request.hotkey,
  committedIn: effect.commitment.block,
  fields: effect.commitment.fields.map(fieldJson),
});
