import type { Kin } from '../../../../chain/delegation.js';
import {
  address,
  type Cell,
  note,
  type RecordView,
  recordView,
  tao,
  text,
} from '../../../../format/view.js';
import { durationText } from '../../../../units/duration.js';
import { proportion, proportionText } from '../../../../units/proportion.js';
import type { Did } from '../../../operation.js';
import type { Card } from '../../../road/card.js';
import { endOf } from '../../../road/outcome.js';
import { subnetsText } from '../../chosen-subnets.js';
import { proportionJson } from '../../share-json.js';
import { comingChildren } from '../same-children.js';
import type { Effect } from './confirm.js';
import type { Plan, Request } from './plan.js';
import type { DidData, PlanData } from './schema.js';

export const cardOf = (plan: Plan): Card => {
  const { request, facts, changing, freeAfter } = plan;
  const { children } = request;
  return {
    title: children.length === 0 ? 'Take stake back from children' : 'Lend stake to children',
    rows: [
      ['Coldkey', address(request.coldkey)],
      ['Hotkey', address(request.hotkey)],
      ['Where', text(subnetsText(changing.map(({ netuid }) => netuid)))],
      ...children.flatMap(({ hotkey, share }) => [
        ['Child', address(hotkey)] as const,
        ['gets', text(proportionText(share))] as const,
      ]),
      ['Keeps', text(proportionText(keptOf(children)))],
    ],
    effects: [
      ...changing.map((family) => ({
        ...{ name: `children${family.netuid}`, label: `Subnet ${family.netuid}` },
        ...{ before: childrenCell(comingChildren(family)), after: childrenCell(children) },
      })),
      {
        ...{ name: 'free', label: 'Free' },
        ...{ before: tao(facts.balance.free), after: tao(freeAfter) },
      },
    ],
    notes: notesOn(plan),
    json: {
      ...requestJson(request),
      subnets: changing.map((family) => ({
        netuid: family.netuid,
        before: childrenJson(comingChildren(family)),
      })),
      unchanged: unchangedOf(plan),
      cooldown: facts.terms.cooldown,
    } satisfies PlanData,
  };
};

function notesOn(plan: Plan): readonly string[] {
  const { terms, blockTime } = plan.facts;
  const time = blockTime === undefined ? '' : `, about ${durationText(terms.cooldown * blockTime)}`;
  const unchanged = unchangedOf(plan);
  return [
    'this replaces all children there; it does not add to them',
    terms.cooldown === 0
      ? 'takes effect at the next epoch of each subnet'
      : `takes effect at the first epoch after ${terms.cooldown} blocks${time}`,
    ...(unchanged.length > 0 ? [`nothing changes on ${subnetsText(unchanged)}`] : []),
    ...(plan.changing.length > 1 ? ['all of them in one transaction, or none'] : []),
  ];
}

const unchangedOf = ({ facts, changing }: Plan) =>
  facts.families.filter((family) => !changing.includes(family)).map(({ netuid }) => netuid);

/** What the hotkey lends to nobody. */
const keptOf = (children: readonly Kin[]) =>
  proportion(2n ** 64n - 1n - children.reduce((sum, { share }) => sum + share, 0n));

const childrenCell = (children: readonly Kin[]): Cell =>
  children.length === 0
    ? note('-')
    : text(
        children
          .map(({ hotkey, share }) => `${shortOf(hotkey)} ${proportionText(share)}`)
          .join(', '),
      );

const shortOf = (hotkey: string): string => `${hotkey.slice(0, 6)}…${hotkey.slice(-4)}`;

const childrenJson = (children: readonly Kin[]) =>
  children.map(({ hotkey, share }) => ({ hotkey, share: proportionJson(share) }));

const requestJson = ({ coldkey, hotkey, children }: Request) => ({
  ...{ coldkey, hotkey, children: childrenJson(children) },
});

type Chosen = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Chosen): RecordView =>
  recordView(
    `${request.children.length === 0 ? 'Children taken back' : 'Children chosen'} on ${network}, ${endOf(outcome)}`,
    [
      ['Hotkey', address(request.hotkey)],
      ...request.children.flatMap(({ hotkey, share }) => [
        ['Child', address(hotkey)] as const,
        ['gets', text(proportionText(share))] as const,
      ]),
      ...effect.families.map(
        ({ netuid, pending }) =>
          [
            `Subnet ${netuid}`,
            text(
              pending
                ? `at the first epoch after block ${pending.cooldown}${pending.epoch === undefined ? '' : `, block ${pending.epoch}`}`
                : 'in force now',
            ),
          ] as const,
      ),
      ['Fee paid', tao(feePaid)],
      ['Extrinsic', text(outcome.hash)],
    ],
  );

export const didJson = ({ request, effect }: Chosen): DidData => ({
  ...requestJson(request),
  subnets: effect.families.map(({ netuid, pending }) => ({
    netuid,
    after: pending?.cooldown ?? null,
    epoch: pending?.epoch ?? null,
  })),
});
