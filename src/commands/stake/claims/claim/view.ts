import type { RootClaim } from '../../../../chain/root-claims.js';
import { alphaJson } from '../../../../format/json.js';
import {
  address,
  alphaCell,
  note,
  type RecordView,
  recordView,
  tao,
  text,
} from '../../../../format/view.js';
import type { Did } from '../../../operation.js';
import type { Card } from '../../../road/card.js';
import { endOf } from '../../../road/outcome.js';
import { subnetsText } from '../../chosen-subnets.js';
import { kindJson, kindText } from '../kind-text.js';
import type { Effect } from './confirm.js';
import { type Plan, type Request, subnetsIn } from './plan.js';
import type { DidData, PlanData } from './schema.js';

export const cardOf = ({ request, facts, call, claiming, freeAfter }: Plan): Card => ({
  title: 'Claim root dividends',
  rows: [
    ['Coldkey', address(request.coldkey)],
    ['From', text(subnetsText(subnetsIn(call)))],
    ['Claims are', text(kindText(facts.kind))],
    ...claiming.flatMap(({ hotkey, owed }) => [
      ['Hotkey', address(hotkey)] as const,
      [`owes on subnet ${owed.netuid}`, alphaCell(owed)] as const,
    ]),
  ],
  effects: [
    {
      ...{ name: 'free', label: 'Free' },
      ...{ before: tao(facts.balance.free), after: tao(freeAfter) },
    },
  ],
  notes: [
    'what is earned until then is claimed as well',
    ...(facts.kind.kind === 'keep'
      ? []
      : [
          'alpha that is swapped is sold at the price of its block, without a fee and without a limit',
        ]),
    ...(call.kind === 'batchAll' ? ['all of them in one transaction, or none'] : []),
  ],
  json: {
    coldkey: request.coldkey,
    claims: claimsJson(claiming),
    becomes: kindJson(facts.kind),
  } satisfies PlanData,
});

const claimsJson = (claims: readonly RootClaim[]) =>
  claims.map(({ hotkey, owed }) => ({ hotkey, owed: alphaJson(owed) }));

type Claimed = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Claimed): RecordView =>
  recordView(`Claimed on ${network}, ${endOf(outcome)}`, [
    ['Coldkey', address(request.coldkey)],
    ['From', text(subnetsText(effect.netuids))],
    ...(effect.left.length === 0
      ? [['Owed now', note('-')] as const]
      : effect.left.map(({ owed }) => ['Owed now', alphaCell(owed)] as const)),
    ['Fee paid', tao(feePaid)],
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request, effect }: Claimed): DidData => ({
  coldkey: request.coldkey,
  netuids: [...effect.netuids],
  left: claimsJson(effect.left),
});
