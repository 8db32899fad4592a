import { type SubnetIdentityBytes, subnetIdentityFields } from '../../../chain/subnet-identity.js';
import { taoJson } from '../../../format/json.js';
import {
  address,
  note,
  number,
  priceCell,
  type RecordView,
  recordView,
  tao,
  text,
} from '../../../format/view.js';
import { coinText } from '../../../units/money.js';
import type { Did } from '../../operation.js';
import type { Card } from '../../road/card.js';
import { endOf } from '../../road/outcome.js';
import { fieldCell, fieldLabels, fieldTexts } from '../identity/fields.js';
import { subnetJson } from '../list/view.js';
import type { Effect } from './confirm.js';
import { dissolvedBy, type Plan, type Request } from './plan.js';
import type { Room } from './room.js';
import type { DidData, PlanData } from './schema.js';

export const cardOf = (plan: Plan): Card => {
  const { request, facts, freeAfter } = plan;
  return {
    title: 'Create a subnet',
    rows: [
      ['Owner', address(request.coldkey)],
      ['Hotkey, uid 0', address(request.hotkey)],
      ['Cost now', tao(facts.lockCost)],
      ['Most to pay', request.maxCost === undefined ? note('not named') : tao(request.maxCost)],
      ...roomRows(facts.room),
      ...identityRows(request.identity),
    ],
    effects: [
      {
        ...{ name: 'free', label: 'Free', bound: 'about' },
        ...{ before: tao(facts.payer.free), after: tao(freeAfter) },
      },
    ],
    ...(facts.room.kind === 'dissolves' && {
      warnings: [
        `every place is taken: subnet ${facts.room.netuid} is dissolved for the new one, which takes its number`,
      ],
    }),
    notes: [
      'the chain charges the cost of the block that creates the subnet, about twice this one if somebody else comes first; no runtime lets a call limit it',
    ],
    json: {
      coldkey: request.coldkey,
      hotkey: request.hotkey,
      lockCost: taoJson(facts.lockCost),
      maxCost: request.maxCost === undefined ? null : taoJson(request.maxCost),
      dissolves: dissolvedBy(plan) ?? null,
      identity: request.identity ? fieldTexts(request.identity) : null,
    } satisfies PlanData,
  };
};

type Rows = Card['rows'];

const roomRows = (room: Room): Rows =>
  room.kind === 'dissolves'
    ? [
        ['Dissolves subnet', number(room.netuid)],
        ['Of its owner', address(room.owner)],
      ]
    : [];

const identityRows = (identity: SubnetIdentityBytes | undefined): Rows =>
  identity
    ? subnetIdentityFields
        .filter((field) => identity[field] !== '0x')
        .map((field) => [fieldLabels[field], fieldCell(identity[field])] as const)
    : [];

type Created = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Created): RecordView => {
  const { subnet, cost } = effect;
  return recordView(
    `Created subnet ${subnet.netuid} on ${network}, ${endOf(outcome)}`,
    [
      ['Netuid', text(String(subnet.netuid))],
      ['Symbol', text(subnet.symbol)],
      ['Owner', address(subnet.ownerColdkey)],
      ['Hotkey, uid 0', address(request.hotkey)],
      ['Cost', tao(cost)],
      ['Fee paid', tao(feePaid)],
      ['Free', tao(effect.freeAfter)],
      ['Price', priceCell(subnet.price)],
      ['TAO in pool', tao(subnet.taoIn)],
      ['Extrinsic', text(outcome.hash)],
    ],
    [
      `It earns nothing until you start it: btcli subnet start --netuid ${subnet.netuid}`,
      ...(request.maxCost !== undefined && cost > request.maxCost
        ? [`the cost rose to ${coinText(cost)} TAO before the subnet was created`]
        : []),
    ],
  );
};

export const didJson = ({ request, effect }: Created): DidData => ({
  netuid: effect.subnet.netuid,
  uid: 0,
  hotkey: request.hotkey,
  cost: taoJson(effect.cost),
  free: taoJson(effect.freeAfter),
  subnet: subnetJson(effect.subnet),
});
